import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { ProcessDirectory } from '#redis';
import type { WorkPlacement } from '#kernel/messaging';
import { ProcessState } from '#kernel/observability';
import type { ProcessRecord } from './process-record.js';
import { CompiledContracts } from './contracts/compiled-contracts.js';
import { Registry, recordTtlMs } from './registry.js';

const url = process.env['TEST_REDIS_URL']!;
const prefix = `${process.env['TEST_REDIS_PREFIX']}${randomUUID().slice(0, 8)}`;
const opened: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

async function startRegistry(
  name: string,
  hosts: string[],
  contracts?: CompiledContracts,
): Promise<Registry> {
  const directory = new ProcessDirectory({ url, prefix, name }, ['gateway', 'orders']);
  await directory.connect();
  const state = new ProcessState();
  state.markServing(`http://${name}:3000`);
  const registry = new Registry(name, hosts, { inFlight: 3 }, state, directory, undefined, contracts);
  opened.push(async () => {
    await registry.beforeApplicationShutdown();
    await directory.close();
  });
  return registry;
}

const names = async (registry: Registry): Promise<string[]> =>
  (await registry.list()).map(({ name }) => name);

const recordOf = (name: string, hosts: string[]): ProcessRecord => ({
  name,
  instance: name,
  version: '1.0.0',
  hosts,
  address: null,
  startedAt: '2026-01-01T00:00:00.000Z',
  health: 'serving',
  inFlight: 0,
});

const noMessages = { requests: {}, events: {}, dependencies: {}, subscriptions: {} };

describe('Registry', () => {
  it('lists the records of all processes until they deregister', async () => {
    const gateway = await startRegistry('gateway', ['gateway']);
    const orders = await startRegistry('orders', ['orders']);
    await Promise.all([gateway.heartbeat(), orders.heartbeat()]);
    const [gatewayRecord, ordersRecord] = await gateway.list();
    expect(gatewayRecord).toMatchObject({ name: 'gateway', hosts: ['gateway'] });
    expect(ordersRecord).toEqual({
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

  it('stays deregistered when a heartbeat is in progress or follows', async () => {
    const gateway = await startRegistry('gateway', ['gateway']);
    const orders = await startRegistry('orders', ['orders'], new CompiledContracts(noMessages, 'warn'));
    await orders.heartbeat();
    const inProgress = orders.heartbeat();
    await orders.beforeApplicationShutdown();
    await inProgress;
    await orders.heartbeat();
    expect(await names(gateway)).toEqual(['gateway']);
  });

  it('lists a process as host of the modules in whose hashes its record is, and of those that were not read', async () => {
    const gateway = await startRegistry('gateway', ['gateway']);
    const hosts = ['gateway', 'orders', 'other'];
    const register = async (own: string[], name: string): Promise<ProcessDirectory> => {
      const directory = new ProcessDirectory({ url, prefix, name }, [], own);
      await directory.connect();
      opened.push(() => directory.close());
      await directory.heartbeat(name, JSON.stringify(recordOf(name, hosts)), 60_000);
      return directory;
    };
    const ghost = await register(['orders'], 'ghost');
    const monolith = await register(['gateway', 'orders'], 'monolith');
    const listed = async () => (await gateway.list()).map((each) => [each.name, each.hosts]);
    expect(await listed()).toEqual([
      ['gateway', ['gateway']],
      ['ghost', ['orders', 'other']],
      ['monolith', hosts],
    ]);
    await Promise.all([ghost.deregister('ghost'), monolith.deregister('monolith')]);
    expect(await listed()).toEqual([['gateway', ['gateway']]]);
  });

  it('ignores malformed records, and deletes those that are too long or have no near expiry', async () => {
    const gateway = await startRegistry('gateway', ['gateway']);
    const directory = new ProcessDirectory({ url, prefix, name: 'orders' }, []);
    await directory.connect();
    opened.push(() => directory.close());
    for (const [n, record] of ['{', 'null', '{"name":"orders"}'].entries())
      await directory.heartbeat(`malformed-${n}`, record, 60_000);
    const redis = new Redis(url);
    opened.push(async () => redis.disconnect());
    const key = `${prefix}:{registry}:processes:orders`;
    const [seconds] = await redis.time();
    const inSeconds = (n: number) => (Number(seconds) + n) * 1_000;
    const ghost = JSON.stringify(recordOf('ghost', ['orders']));
    await redis.hset(key, {
      'without-expiry': 'x',
      'far-expiry': `${inSeconds(120)} ${ghost}`,
      'too-long': `${inSeconds(10)} ${ghost.padEnd(65_536)}`,
    });
    expect(await names(gateway)).toEqual(['gateway']);
    await directory.heartbeat('malformed-0', '{', 60_000);
    expect((await redis.hkeys(key)).toSorted()).toEqual(['malformed-0', 'malformed-1', 'malformed-2']);
    expect(await names(gateway)).toEqual(['gateway']);
    for (const n of [0, 1, 2]) await directory.deregister(`malformed-${n}`);
  });

  it('drops a process without heartbeat, and lists it when its heartbeat resumes', async () => {
    const gateway = await startRegistry('gateway', ['gateway']);
    const directory = new ProcessDirectory({ url, prefix, name: 'orders' }, []);
    await directory.connect();
    opened.push(() => directory.close());
    const record = JSON.stringify(recordOf('orders', ['orders']));
    await directory.heartbeat('1', record, 60_000);
    expect(await names(gateway)).toEqual(['gateway', 'orders']);
    await directory.heartbeat('1', record, -1);
    expect(await names(gateway)).toEqual(['gateway']);
    await directory.heartbeat('1', record, 60_000);
    expect(await names(gateway)).toEqual(['gateway', 'orders']);
    await directory.deregister('1');
  });

  it('publishes contracts once under the digest in its record, and again after Redis lost its data', async () => {
    const contracts = new CompiledContracts(noMessages, 'warn');
    const directory = new ProcessDirectory({ url, prefix, name: 'orders' }, []);
    await directory.connect();
    const redis = new Redis(url);
    const state = new ProcessState();
    const registry = new Registry(
      'orders',
      ['orders'],
      { inFlight: 0 },
      state,
      directory,
      undefined,
      contracts,
    );
    const key = `${prefix}:{registry}:contracts:orders:${contracts.digest}`;
    opened.push(async () => {
      await registry.beforeApplicationShutdown();
      await redis.unlink(key);
      redis.disconnect();
      await directory.close();
    });
    await registry.heartbeat();
    expect(await registry.list()).toMatchObject([{ contracts: contracts.digest, contractCheck: 'warn' }]);
    expect(await redis.get(key)).toBe(contracts.json);
    await redis.set(key, 'kept', 'PX', 60_000);
    await registry.heartbeat();
    expect(await redis.get(key)).toBe('kept');
    expect(await redis.pttl(key)).toBeLessThanOrEqual(recordTtlMs);
    await redis.unlink(key);
    await registry.heartbeat();
    expect(await redis.get(key)).toBe(contracts.json);
  });

  it('restores the records by heartbeat after Redis lost its data', async () => {
    const gateway = await startRegistry('gateway', ['gateway']);
    const orders = await startRegistry('orders', ['orders']);
    const redis = new Redis(url);
    try {
      await orders.heartbeat();
      await redis.unlink(`${prefix}:{registry}:processes:orders`, `${prefix}:{registry}:processes:gateway`);
      expect(await names(gateway)).toEqual(['gateway']);
      await orders.synchronise();
      expect(await names(gateway)).toEqual(['gateway', 'orders']);
    } finally {
      redis.disconnect();
    }
  });

  it.each([
    ['each second', 2, [], false],
    ['twice a second while a context has a placement', 4, ['orders'], false],
    ['twice a second while another app hosts one of its contexts', 4, [], true],
  ])('sends a heartbeat %s', async (_, expected, placed, isShared) => {
    const placement = { isShared: () => isShared, update: () => [], describe: () => ({}) };
    const directory = new ProcessDirectory({ url, prefix, name: 'orders' }, []);
    await directory.connect();
    const redis = new Redis(url);
    opened.push(async () => {
      await redis.del(`${prefix}:{registry}:placements`);
      redis.disconnect();
      await directory.close();
    });
    for (const context of placed) await redis.hset(`${prefix}:{registry}:placements`, context, '{}');
    const heartbeat = jest.spyOn(directory, 'heartbeat');
    const registry = new Registry(
      'orders',
      ['orders'],
      { inFlight: 0 },
      new ProcessState(),
      directory,
      placement as unknown as WorkPlacement,
    );
    await registry.list();
    for (let round = 0; round < 4; round++) await registry.synchroniseIfDue();
    expect(heartbeat).toHaveBeenCalledTimes(expected);
  });

  it.each([
    ['without its placement report', 'orders', { more: 'x'.repeat(70_000) }, ['orders']],
    ['not at all', 'x'.repeat(70_000), {}, []],
  ])('registers a record that is too long %s, and logs it once', async (_, name, report, registered) => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockReturnValue();
    const directory = new ProcessDirectory({ url, prefix: `${prefix}-long`, name: 'orders' }, []);
    await directory.connect();
    const placement = { isShared: () => false, update: () => [], describe: () => report };
    const state = new ProcessState();
    const options = [state, directory, placement as unknown as WorkPlacement] as const;
    const registry = new Registry(name, ['orders'], { inFlight: 0 }, ...options);
    opened.push(async () => {
      await registry.beforeApplicationShutdown();
      await directory.close();
    });
    for (let heartbeat = 0; heartbeat < 3; heartbeat++) await registry.heartbeat();
    const { processes } = await directory.read();
    expect(processes.map(({ record }) => (JSON.parse(record) as ProcessRecord).name)).toEqual(registered);
    expect(logged.mock.calls).toEqual([[expect.stringContaining('too long')]]);
    logged.mockRestore();
  });

  it('lists only this process without Redis', async () => {
    const registry = new Registry('monolith', ['gateway', 'orders'], { inFlight: 0 }, new ProcessState());
    expect(await registry.list()).toMatchObject([{ name: 'monolith', health: 'starting', address: null }]);
    expect(registry.isAvailable('orders')).toBe(true);
  });
});
