import { expect } from '@jest/globals';
import { documentOf } from '../support/expect-documented.js';
import { expectStatus } from '../support/client-response.js';
import { scenario } from '../support/scenario.js';

scenario(
  'the API serves its OpenAPI document, documentation page and public keys',
  async ({ anonymous, topology }) => {
    const { document } = await documentOf(topology.urls[0]!);
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/v1/auth/register', '/v1/products', '/v1/orders']),
    );
    expect(document.info.description).not.toContain('Demo logins');
    const page = await anonymous.get('/docs');
    expect([page.status, page.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('text/html'),
    ]);
    const { keys } = await expectStatus(200, anonymous.api.GET('/.well-known/jwks.json'));
    expect(keys.length).toBeGreaterThan(0);
  },
);

scenario('every process passes its liveness and readiness probes', async ({ topology }) => {
  for (const { url } of topology.processes) {
    for (const probe of ['live', 'ready']) expect((await fetch(`${url}/health/${probe}`)).status).toBe(200);
  }
});
