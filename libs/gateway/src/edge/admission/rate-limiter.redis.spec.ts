import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TcpProxy } from '#dev';
import { RedisCluster } from '#dev/testing';
import { waitFor } from '#dev';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';

const cluster = new RedisCluster();
beforeAll(async () => void (await cluster.start()), 30_000);
afterAll(() => cluster.stop());

let addresses = 0;
const newAddress = () => `10.4.${(addresses += 1) >> 8}.${addresses & 255}`;

const get = (gateway: TestGateway, remoteAddress: string) =>
  gateway.app.inject({ url: '/v1/products', remoteAddress });

describe.each([
  ['one Redis', () => process.env['TEST_REDIS_URL']!],
  ['a Redis Cluster', () => cluster.url],
])('several gateways with %s', (_, url) => {
  let gateways: TestGateway[];
  beforeAll(async () => {
    const REDIS_PREFIX = `throttle-${randomUUID().slice(0, 8)}`;
    const env = { RATE_LIMIT_PER_MINUTE: '6', REDIS_URL: url(), REDIS_PREFIX };
    gateways = [await createTestGateway({ env }), await createTestGateway({ env })];
    for (const gateway of gateways)
      gateway.handlers = { 'products.list-products': () => ({ items: [], nextCursor: null }) };
  });
  afterAll(async () => {
    for (const gateway of gateways) await gateway.app.close();
  });

  it('share the rate limit', async () => {
    await waitFor(async () => {
      for (const gateway of gateways)
        expect((await get(gateway, newAddress())).headers['ratelimit']).toContain('r=5');
    });
    const statuses: number[] = [];
    for (let n = 0; n < 8; n += 1) statuses.push((await get(gateways[n % 2]!, '10.1.0.1')).statusCode);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
  });
});

it('the rate limiter allows all requests while its Redis Cluster is down and resumes afterwards', async () => {
  const env = {
    RATE_LIMIT_PER_MINUTE: '1',
    REDIS_URL: cluster.url,
    REDIS_PREFIX: 'away',
  };
  const gateway = await createTestGateway({ env });
  gateway.handlers = { 'products.list-products': () => ({ items: [], nextCursor: null }) };
  const isLimited = async () => expect((await get(gateway, '10.2.0.1')).statusCode).toBe(429);
  try {
    await waitFor(isLimited);
    await cluster.stop();
    await waitFor(async () => expect((await get(gateway, '10.2.0.1')).statusCode).toBe(200));
    const start = Date.now();
    for (let n = 0; n < 4; n += 1) expect((await get(gateway, '10.2.0.1')).statusCode).toBe(200);
    expect(Date.now() - start).toBeLessThan(4 * 2_000);
    await cluster.start();
    await waitFor(isLimited);
  } finally {
    await gateway.app.close();
  }
});

it('the rate limiter does not delay requests while Redis is unresponsive', async () => {
  const proxy = await new TcpProxy(new URL(process.env['TEST_REDIS_URL']!)).open();
  const REDIS_PREFIX = `throttle-${randomUUID().slice(0, 8)}`;
  const env = { RATE_LIMIT_PER_MINUTE: '1', REDIS_URL: proxy.url, REDIS_PREFIX };
  const gateway = await createTestGateway({ env });
  gateway.handlers = { 'products.list-products': () => ({ items: [], nextCursor: null }) };
  try {
    await waitFor(async () => expect((await get(gateway, '10.3.0.1')).statusCode).toBe(429));
    proxy.blackhole();
    const start = Date.now();
    for (let n = 0; n < 3; n += 1) expect((await get(gateway, '10.3.0.1')).statusCode).toBe(200);
    expect(Date.now() - start).toBeLessThan(3 * 2_000);
  } finally {
    await proxy.close();
    await gateway.app.close();
  }
});
