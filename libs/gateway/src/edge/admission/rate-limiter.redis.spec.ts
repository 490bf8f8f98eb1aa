import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadSettings } from '#kernel/config';
import { OwnCluster, TcpProxy } from '#dev';
import { waitFor } from '#dev';
import { openEdge, type OpenedEdge } from '../../testing/open-edge.js';

const cluster = new OwnCluster();
beforeAll(async () => void (await cluster.start()), 30_000);
afterAll(() => cluster.stop());

const get = (edge: OpenedEdge, remoteAddress: string) =>
  edge.app.inject({ url: '/v1/products', remoteAddress });

describe.each([
  ['one Redis', () => process.env['TEST_REDIS_URL']!],
  ['a Redis Cluster', () => cluster.url],
])('replicas of the edge, with %s', (_, url) => {
  let edges: OpenedEdge[];
  beforeAll(async () => {
    const REDIS_PREFIX = `throttle-${randomUUID().slice(0, 8)}`;
    loadSettings({ NODE_ENV: 'test', RATE_LIMIT_PER_MINUTE: '6', REDIS_URL: url(), REDIS_PREFIX });
    edges = [await openEdge(), await openEdge()];
    for (const edge of edges)
      edge.answers = { 'products.list-products': () => ({ items: [], nextCursor: null }) };
  });
  afterAll(async () => {
    for (const edge of edges) await edge.app.close();
    loadSettings({ NODE_ENV: 'test' });
  });

  it('count together', async () => {
    await waitFor(async () => {
      for (const edge of edges)
        expect((await get(edge, `10.0.0.${Math.random()}`)).headers['ratelimit']).toContain('r=5');
    });
    const statuses: number[] = [];
    for (let n = 0; n < 8; n += 1) statuses.push((await get(edges[n % 2]!, '10.1.0.1')).statusCode);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
  });
});

it('while a Redis Cluster is away, everything is let through, and counted again when it is back', async () => {
  loadSettings({
    NODE_ENV: 'test',
    RATE_LIMIT_PER_MINUTE: '1',
    REDIS_URL: cluster.url,
    REDIS_PREFIX: 'away',
  });
  const edge = await openEdge();
  edge.answers = { 'products.list-products': () => ({ items: [], nextCursor: null }) };
  const isCounted = async () => expect((await get(edge, '10.2.0.1')).statusCode).toBe(429);
  try {
    await waitFor(isCounted);
    await cluster.stop();
    await waitFor(async () => expect((await get(edge, '10.2.0.1')).statusCode).toBe(200));
    const begun = Date.now();
    for (let n = 0; n < 4; n += 1) expect((await get(edge, '10.2.0.1')).statusCode).toBe(200);
    expect(Date.now() - begun).toBeLessThan(4 * 500);
    await cluster.start();
    await waitFor(isCounted);
  } finally {
    await edge.app.close();
    loadSettings({ NODE_ENV: 'test' });
  }
});

it('while a Redis says nothing, requests do not wait for it', async () => {
  const gate = await new TcpProxy(new URL(process.env['TEST_REDIS_URL']!)).open();
  const REDIS_PREFIX = `throttle-${randomUUID().slice(0, 8)}`;
  loadSettings({ NODE_ENV: 'test', RATE_LIMIT_PER_MINUTE: '1', REDIS_URL: gate.url, REDIS_PREFIX });
  const edge = await openEdge();
  edge.answers = { 'products.list-products': () => ({ items: [], nextCursor: null }) };
  try {
    await waitFor(async () => expect((await get(edge, '10.3.0.1')).statusCode).toBe(429));
    gate.silence();
    const begun = Date.now();
    for (let n = 0; n < 3; n += 1) expect((await get(edge, '10.3.0.1')).statusCode).toBe(200);
    expect(Date.now() - begun).toBeLessThan(3 * 500);
  } finally {
    await gate.close();
    await edge.app.close();
    loadSettings({ NODE_ENV: 'test' });
  }
});
