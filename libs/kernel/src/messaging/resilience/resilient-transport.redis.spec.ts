import { afterEach, expect, it } from '@jest/globals';
import { Unreachable } from '#contracts/definition';
import { Processes } from '../testing/processes.js';
import { waitFor } from '#dev';
import type { CallSettings } from './call.settings.js';
import { GuardedTransport } from './resilient-transport.js';

const settings: CallSettings = {
  atOnce: 8,
  waiting: 4,
  retries: 4,
  retryDelayMs: 25,
  breakerWindowMs: 5_000,
  breakerPauseMs: 1_000,
};
const processes = new Processes();
let end = (): void => {};
afterEach(() => end());

async function guardedCaller() {
  const { client } = await processes.add('caller').connected();
  const guard = new GuardedTransport(client, settings);
  const call = (context: string, deadlineMs: number, repeatable = false) =>
    guard.request({
      context,
      pattern: `${context}.work`,
      payload: {},
      headers: {},
      deadline: Date.now() + deadlineMs,
      repeatable,
    });
  return call;
}

it('a context that is gone is soon refused at once, and called again within five seconds of its return', async () => {
  const call = await guardedCaller();
  const took = async (): Promise<number> => {
    const begun = performance.now();
    await expect(call('kiosk', 100)).rejects.toBeInstanceOf(Unreachable);
    return performance.now() - begun;
  };
  await waitFor(async () => (await took()) < 20, { timeoutMs: 10_000 });

  await processes
    .add('kiosk')
    .serve({ requests: { 'kiosk.work': async () => 'done' } })
    .connected();
  await waitFor(async () => (await call('kiosk', 100).catch(() => '')) === 'done', { timeoutMs: 5_000 });
});

it('a slow context takes what it may of its callers, and no more: others are called as ever', async () => {
  const working = new Promise<void>((resolve) => (end = resolve));
  let executed = 0;
  const slow = async (): Promise<void> => {
    executed++;
    await working;
  };
  await processes
    .add('kiosk')
    .serve({ requests: { 'kiosk.work': slow } })
    .connected();
  await processes
    .add('ledger')
    .serve({ requests: { 'ledger.work': async () => 'done' } })
    .connected();
  const call = await guardedCaller();

  const refused: unknown[] = [];
  const calls = Array.from({ length: 20 }, () =>
    call('kiosk', 10_000).catch((error: unknown) => refused.push(error)),
  );
  await waitFor(() => executed === settings.atOnce && refused.length === 20 - 12);
  expect(await Promise.all(Array.from({ length: 8 }, () => call('ledger', 1_000)))).toEqual(
    Array.from({ length: 8 }, () => 'done'),
  );
  end();
  await Promise.all(calls);
  expect([executed, refused.length]).toEqual([12, 8]);
});
