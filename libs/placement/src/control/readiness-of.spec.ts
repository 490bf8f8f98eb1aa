import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, expect, it } from '@jest/globals';
import { readinessOf } from './readiness-of.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serve(
  status: number,
  headers: Record<string, string> = {},
  body: Iterable<string | Buffer> = ['{}'],
) {
  const paths: string[] = [];
  const server = createServer(({ url }, response) => {
    paths.push(url!);
    response.writeHead(status, { connection: 'close', ...headers });
    Readable.from(body).pipe(response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, paths };
}

it('a process is ready if its readiness probe succeeds', async () => {
  const { url, paths } = await serve(200);
  expect([await readinessOf(url), paths]).toEqual([undefined, ['/health/ready']]);
});

it('a redirect is not followed: a process record must not direct the probe to another path', async () => {
  const target = await serve(200);
  const { url } = await serve(302, { location: `${target.url}/internal` });
  expect([await readinessOf(url), target.paths]).toEqual([expect.any(String), []]);
});

it('only the start of a long body is read', async () => {
  let sent = 0;
  function* longBody() {
    for (const chunk = Buffer.alloc(65_536, 'x'); sent < 50_000_000; sent += chunk.length) yield chunk;
  }
  const { url } = await serve(503, {}, longBody());
  expect(await readinessOf(url)).toEqual(expect.any(String));
  expect(sent).toBeLessThan(20_000_000);
});

it('only the origin of an address is used', async () => {
  const { url, paths } = await serve(200);
  await readinessOf(`${url}/internal?x=`);
  expect(paths).toEqual(['/health/ready']);
});

it.each([
  ['the missing parts', JSON.stringify({ missing: ['the database', 7, 'Redis'] }), 'the database, Redis'],
  ['the status without them', JSON.stringify({ missing: 'x' }), 'status 503'],
  ['at most 500 characters', JSON.stringify({ missing: ['x'.repeat(10_000)] }), 'x'.repeat(500)],
])('the reason is %s', async (_, body, reason) => {
  const { url } = await serve(503, {}, [body]);
  expect(await readinessOf(url)).toBe(reason);
});
