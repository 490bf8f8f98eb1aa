import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadSettings } from '#kernel/config';
import { eventually } from '#kernel/testing';
import { openEdge, type OpenedEdge } from '../testing/open-edge.js';

let edges: OpenedEdge[];
beforeAll(async () => {
  const REDIS_PREFIX = `throttle-${randomUUID().slice(0, 8)}`;
  const REDIS_URL = process.env['TEST_REDIS_URL']!;
  loadSettings({ NODE_ENV: 'test', RATE_LIMIT_PER_MINUTE: '6', REDIS_URL, REDIS_PREFIX });
  edges = [await openEdge(), await openEdge()];
  for (const edge of edges)
    edge.answers = { 'products.list-products': () => ({ items: [], nextCursor: null }) };
});
afterAll(async () => {
  for (const edge of edges) await edge.app.close();
  loadSettings({ NODE_ENV: 'test' });
});

const get = (edge: OpenedEdge, remoteAddress: string) =>
  edge.app.inject({ url: '/v1/products', remoteAddress });

describe('replicas of the edge', () => {
  it('count together', async () => {
    await eventually(async () => {
      for (const edge of edges)
        expect((await get(edge, `10.0.0.${Math.random()}`)).headers['ratelimit']).toContain('r=5');
    });
    const statuses: number[] = [];
    for (let n = 0; n < 8; n += 1) statuses.push((await get(edges[n % 2]!, '10.1.0.1')).statusCode);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
  });
});
