import { afterEach, describe, expect, it } from '@jest/globals';
import { Unreachable } from '#contracts/definition';
import { TestProcesses } from '../testing/test-processes.js';
import { waitFor } from '#dev';
import { defaultCallOptions, ResilientTransport } from '#kernel/messaging';

const options = { ...defaultCallOptions, maxConcurrent: 8, maxQueued: 4 };
const processes = new TestProcesses();
let finishWork = (): void => {};
afterEach(() => finishWork());

async function createCaller() {
  const { client } = await processes.add('caller').connected();
  const transport = new ResilientTransport(client, options);
  const call = (context: string, deadlineMs: number, idempotent = false) =>
    transport.request({
      context,
      pattern: `${context}.work`,
      payload: {},
      headers: {},
      deadline: performance.now() + deadlineMs,
      idempotent,
    });
  return call;
}

describe('ResilientTransport over Redis', () => {
  it('rejects calls to an unavailable context immediately, and calls it within five seconds of its return', async () => {
    const call = await createCaller();
    const callDuration = async (): Promise<number> => {
      const startedAt = performance.now();
      await expect(call('shop', 100)).rejects.toBeInstanceOf(Unreachable);
      return performance.now() - startedAt;
    };
    await waitFor(async () => (await callDuration()) < 20, { timeoutMs: 10_000 });

    await processes
      .add('shop')
      .serve({ requests: { 'shop.work': async () => 'done' } })
      .connected();
    await waitFor(async () => (await call('shop', 100).catch(() => '')) === 'done', { timeoutMs: 5_000 });
  });

  it('executes all calls to a context that replies, whether with results or failures', async () => {
    let executed = 0;
    const work = async (): Promise<string> => {
      if (++executed % 2 === 0) throw new Error('failed');
      return 'done';
    };
    await processes
      .add('shop')
      .serve({ requests: { 'shop.work': work } })
      .connected();
    const call = await createCaller();
    for (let i = 0; i < 30; i++) await call('shop', 10_000).catch(() => undefined);
    expect(executed).toBe(30);
  });

  it('limits calls to a slow context without affecting calls to others', async () => {
    const working = new Promise<void>((resolve) => (finishWork = resolve));
    let executed = 0;
    const slow = async (): Promise<void> => {
      executed++;
      await working;
    };
    await processes
      .add('shop')
      .serve({ requests: { 'shop.work': slow } })
      .connected();
    await processes
      .add('accounting')
      .serve({ requests: { 'accounting.work': async () => 'done' } })
      .connected();
    const call = await createCaller();

    const rejected: unknown[] = [];
    const calls = Array.from({ length: 20 }, () =>
      call('shop', 10_000).catch((error: unknown) => rejected.push(error)),
    );
    await waitFor(() => executed === options.maxConcurrent && rejected.length === 20 - 12);
    expect(await Promise.all(Array.from({ length: 8 }, () => call('accounting', 1_000)))).toEqual(
      Array.from({ length: 8 }, () => 'done'),
    );
    finishWork();
    await Promise.all(calls);
    expect([executed, rejected.length]).toEqual([12, 8]);
  });
});
