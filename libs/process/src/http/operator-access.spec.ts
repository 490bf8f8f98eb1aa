import { afterEach, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { Configuration } from '#kernel/config';
import { Metrics } from '#kernel/observability';
import type { Readiness } from '../readiness.js';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';
import { OperatorAccess } from './operator-access.js';

const token = 'k7m2px9rtqabcdefghjkmnpqrstuvwxy';
const reason = 'the database of orders does not respond';
let server: FastifyInstance;
afterEach(() => server.close());

function serve(env: Record<string, string>): void {
  const access = new OperatorAccess(new Configuration({ NODE_ENV: 'test', ...env }));
  const metrics = new MetricsController(new Metrics(), access);
  const health = new HealthController(
    { unreadyReasons: async () => [reason] } as unknown as Readiness,
    access,
  );
  server = fastify();
  server.get('/metrics', (request, reply) => metrics.read(request, reply));
  server.get('/health/ready', (request, reply) => health.ready(request, reply));
}

/** What a client sees of the internal details: the statuses of both paths, and the reasons. */
async function visibleTo(remoteAddress: string, headers: Record<string, string> = {}): Promise<unknown[]> {
  const read = (url: string) => server.inject({ url, remoteAddress, headers });
  const [metrics, ready] = [await read('/metrics'), await read('/health/ready')];
  return [metrics.statusCode, ready.statusCode, ready.json<{ missing: string[] }>().missing];
}

const operator = [200, 503, [reason]];
const stranger = [401, 503, []];

describe('internal details of a process', () => {
  it.each(['127.0.0.1', '127.0.0.2', '::1', '::ffff:127.0.0.1'])(
    'are visible from the same host (%s)',
    async (address) => {
      serve({});
      expect(await visibleTo(address)).toEqual(operator);
    },
  );

  it.each(['10.0.0.1', '192.0.2.1', '::ffff:10.0.0.1', '2001:db8::1'])(
    'are not visible from %s',
    async (address) => {
      serve({});
      expect(await visibleTo(address)).toEqual(stranger);
      expect(await visibleTo(address, { authorization: `Bearer ${token}` })).toEqual(stranger);
    },
  );

  it.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])(
    'are not visible through a proxy on the same host, which adds %s',
    async (header) => {
      serve({});
      expect(await visibleTo('127.0.0.1', { [header]: 'for=127.0.0.1' })).toEqual(stranger);
    },
  );

  it('are rejected with a problem that names the scheme, and sent as metrics of the process otherwise', async () => {
    serve({});
    const rejected = await server.inject({ url: '/metrics', remoteAddress: '10.0.0.1' });
    expect(rejected.json()).toMatchObject({ code: 'platform.unauthenticated', instance: '/metrics' });
    expect(rejected.headers).toMatchObject({ 'www-authenticate': 'Bearer', 'cache-control': 'no-store' });
    expect((await server.inject('/metrics')).body).toContain('process_cpu_seconds_total');
  });

  it('are visible with the operator token only, if there is one', async () => {
    serve({ OPERATOR_TOKEN: token });
    expect(
      await visibleTo('10.0.0.1', { authorization: `Bearer ${token}`, 'x-forwarded-for': '10.0.0.2' }),
    ).toEqual(operator);
    for (const authorization of ['', 'Bearer ', `Bearer ${token}x`, `Basic ${token}`])
      expect(await visibleTo('127.0.0.1', { authorization })).toEqual(stranger);
  });
});
