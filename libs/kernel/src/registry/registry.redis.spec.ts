import { randomUUID } from 'node:crypto';
import { afterEach, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { ProcessDirectory } from '#kernel/messaging';
import { Registry } from './registry.js';

const url = process.env['TEST_REDIS_URL']!;
const prefix = `${process.env['TEST_REDIS_PREFIX']}${randomUUID().slice(0, 8)}`;
const opened: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

async function join(name: string, hosts: string[]): Promise<Registry> {
  const directory = new ProcessDirectory({ url, prefix, name });
  await directory.connect();
  const registry = new Registry(name, hosts, { inFlight: 3 }, directory);
  registry.describeBy(() => ({ health: 'serving', address: `http://${name}:3000` }));
  opened.push(async () => {
    await registry.beforeApplicationShutdown();
    await directory.close();
  });
  return registry;
}

const names = async (registry: Registry): Promise<string[]> =>
  (await registry.list()).map(({ name }) => name);

it('each process tells all there is to know of it, and is gone once it has said so', async () => {
  const gateway = await join('gateway', ['gateway']);
  const orders = await join('orders', ['orders']);
  await Promise.all([gateway.announce(), orders.announce()]);
  const [edge, context] = await gateway.list();
  expect(edge).toMatchObject({ name: 'gateway', hosts: ['gateway'] });
  expect(context).toEqual({
    name: 'orders',
    instance: expect.stringMatching(/^[\da-f-]{36}$/),
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    hosts: ['orders'],
    address: 'http://orders:3000',
    startedAt: expect.stringMatching(/^\d{4}-.*Z$/),
    health: 'serving',
    inFlight: 3,
  });
  await orders.beforeApplicationShutdown();
  expect(await names(gateway)).toEqual(['gateway']);
});

it('who falls silent is forgotten, and who speaks again is back', async () => {
  const gateway = await join('gateway', ['gateway']);
  const directory = new ProcessDirectory({ url, prefix, name: 'orders' });
  await directory.connect();
  opened.push(() => directory.close());
  const record = JSON.stringify({ name: 'orders', instance: '1', hosts: ['orders'], startedAt: '' });
  await directory.announce('1', record, 60_000);
  expect(await names(gateway)).toEqual(['gateway', 'orders']);
  await directory.announce('1', record, -1);
  expect(await names(gateway)).toEqual(['gateway']);
  await directory.announce('1', record, 60_000);
  expect(await names(gateway)).toEqual(['gateway', 'orders']);
  await directory.withdraw('1');
});

it('a Redis that was emptied knows everybody again by itself', async () => {
  const gateway = await join('gateway', ['gateway']);
  const orders = await join('orders', ['orders']);
  orders.onApplicationBootstrap();
  const redis = new Redis(url);
  try {
    await orders.announce();
    await redis.unlink(`${prefix}:{registry}:processes`);
    expect(await names(gateway)).toEqual(['gateway']);
    const since = Date.now();
    while (!(await names(gateway)).includes('orders')) expect(Date.now() - since).toBeLessThan(4_000);
  } finally {
    redis.disconnect();
  }
});

it('one process alone knows itself', async () => {
  const alone = new Registry('monolith', ['gateway', 'orders'], { inFlight: 0 });
  expect(await alone.list()).toMatchObject([{ name: 'monolith', health: 'starting', address: null }]);
  expect(alone.attends('orders')).toBe(true);
});
