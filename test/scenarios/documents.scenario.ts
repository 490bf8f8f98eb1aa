import { expect } from '@jest/globals';
import { documentOf } from '../support/documented.js';
import { expecting } from '../support/reply.js';
import { scenario } from '../support/scenario.js';

scenario('the API describes itself', async ({ visitor, topology }) => {
  const { document } = await documentOf(topology.urls[0]!);
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining(['/v1/auth/register', '/v1/products', '/v1/orders']),
  );
  const page = await visitor.get('/docs');
  expect([page.status, page.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining('text/html'),
  ]);
  const { keys } = await expecting(200, visitor.api.GET('/.well-known/jwks.json'));
  expect(keys.length).toBeGreaterThan(0);
});

scenario('every process tells that it is alive and ready', async ({ topology }) => {
  for (const { url } of topology.processes) {
    for (const probe of ['live', 'ready']) expect((await fetch(`${url}/health/${probe}`)).status).toBe(200);
  }
});
