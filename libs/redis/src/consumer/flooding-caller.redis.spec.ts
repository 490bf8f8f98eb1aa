import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { waitFor } from '#dev';
import type { WorkPlacement } from '#kernel/messaging';
import { messageField } from '../frames.js';
import type { TestWiring } from '../testing/test-process.js';
import { TestProcesses } from '../testing/test-processes.js';

/** A reader that blocks for `blockMs` although it could read makes a test fail. */
const processes = new TestProcesses({ requestConcurrency: 8, blockMs: 30_000, leaseMs: 500 });
/** Maximum number of slots of one caller. A reader leaves it out before that while fewer are free than a read takes entries. */
const share = 6;
const contexts = ['shop', 'store', 'warehouse', 'accounting'];
const holds = contexts.map((context) => `${context}.hold`);
const dependencies = { flooding: holds, edge: ['shop.open'] };

/** Starts a process that hosts the context `shop`, or those of `wiring`. It holds the requests of `flooding` until the test calls their release. */
async function serveShop(wiring: TestWiring = {}) {
  const releases: (() => void)[] = [];
  const hold = (): Promise<void> => new Promise((resolve) => releases.push(resolve));
  const shop = processes.add('shop', undefined, { dependencies, ...wiring });
  const idempotent = Object.fromEntries(holds.map((pattern) => [pattern, hold]));
  shop.serve({ idempotent, requests: { 'shop.open': async () => 'open' } });
  const edge = processes.add('edge', undefined, { caller: 'edge' });
  await Promise.all([shop, edge].map((each) => each.connected()));
  const releaseAll = async (count: number): Promise<void> => {
    for (let released = 0; released < count; released++) {
      await waitFor(() => expect(releases.length).toBeGreaterThan(released));
      releases[released]!();
    }
  };
  return { releases, releaseAll, edge };
}

/** Adds requests that hold their slots as a process with the Redis user of `flooding` could, without the client. */
async function flood(count: number, suffix = '', context = 'shop'): Promise<string> {
  const stream = `${processes.prefix}:{${context}}:rpc:flooding${suffix}`;
  const requests = processes.redis.multi();
  for (let n = 0; n < count; n++) {
    const frame = {
      i: randomUUID(),
      p: `${context}.hold`,
      d: {},
      r: randomUUID(),
      t: Date.now() + 60_000,
      h: {},
    };
    requests.xadd(stream, '*', messageField, JSON.stringify(frame));
  }
  await requests.exec();
  return stream;
}

describe('while a module floods a context with requests', () => {
  it('executes those of other modules in the slots that are not its share, and all of the flood one after the other', async () => {
    await flood(20);
    const { releases, releaseAll, edge } = await serveShop();
    await waitFor(() => expect(releases.length).toBeGreaterThanOrEqual(share - 1));
    expect(await edge.request('shop.open')).toBe('open');
    expect(releases.length).toBeLessThanOrEqual(share);
    await releaseAll(20);
  });

  it('counts its direct and its redirected requests together', async () => {
    const placement = {
      isShared: () => true,
      isActive: () => true,
      readsRedirectedRequests: () => true,
    } as unknown as WorkPlacement;
    await Promise.all([flood(10), flood(10, ':redirected')]);
    const { releases, releaseAll, edge } = await serveShop({ placement });
    await waitFor(() => expect(releases.length).toBeGreaterThanOrEqual(share - 1));
    expect(await edge.request('shop.open')).toBe('open');
    expect(releases.length).toBeLessThanOrEqual(share);
    await releaseAll(20);
  });

  it('counts its requests to all contexts of a process together', async () => {
    const { releases, releaseAll, edge } = await serveShop({ contexts });
    await Promise.all(contexts.map((context) => flood(5, '', context)));
    await waitFor(() => expect(releases.length).toBeGreaterThanOrEqual(share - 1));
    expect(await edge.request('shop.open')).toBe('open');
    expect(releases.length).toBeLessThanOrEqual(share);
    await releaseAll(20);
  });

  it('reads those of another module that become overdue at another app meanwhile', async () => {
    const placement = {
      isShared: () => true,
      isActive: () => false,
      readsRedirectedRequests: () => false,
    } as unknown as WorkPlacement;
    await flood(20);
    const { releases, releaseAll, edge } = await serveShop({ placement });
    await waitFor(() => expect(releases).toHaveLength(share));
    expect(await edge.request('shop.open', { deadlineMs: 10_000 })).toBe('open');
    expect(releases).toHaveLength(share);
    await releaseAll(20);
  });

  it('reads no fewer of those of other modules at a time because few slots are free for the flood', async () => {
    await flood(share - 1);
    const { releases, releaseAll, edge } = await serveShop();
    await waitFor(() => expect(releases).toHaveLength(share - 1));
    const monitor = await processes.redis.monitor();
    let count = 0;
    monitor.on('monitor', (_time: string, command: string[]) => {
      if (command.includes(`${processes.prefix}:{shop}:rpc:edge`) && command[0] === 'xreadgroup')
        count = Number(command[command.indexOf('COUNT') + 1]);
    });
    await edge.request('shop.open');
    await waitFor(() => expect(count).toBe(2)).finally(() => monitor.disconnect());
    await releaseAll(share - 1);
  });

  it('claims no more of its requests than its share from a consumer that was lost', async () => {
    const stream = await flood(20);
    await processes.redis.xgroup('CREATE', stream, 'rpc', '0');
    await processes.redis.xreadgroup('GROUP', 'rpc', 'lost', 'STREAMS', stream, '>');
    const { releases, releaseAll, edge } = await serveShop();
    await waitFor(() => expect(releases.length).toBeGreaterThanOrEqual(share));
    expect(await edge.request('shop.open')).toBe('open');
    expect(releases).toHaveLength(share);
    await releaseAll(20);
  });
});
