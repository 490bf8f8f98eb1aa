import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { TestProcesses } from '../testing/test-processes.js';
import { waitFor } from '#dev';

const blockMs = 3_000;
const processes = new TestProcesses({ blockMs });

/** Median duration of `action` in milliseconds over several idle periods. */
async function medianDelayAfterIdling(action: (n: number) => Promise<unknown>): Promise<number> {
  const delays: number[] = [];
  for (const [n, idleMs] of [50, 200, 450, 700, 3_200].entries()) {
    await delay(idleMs);
    const startedAt = performance.now();
    await action(n);
    delays.push(performance.now() - startedAt);
  }
  return delays.toSorted((a, b) => a - b)[2]!;
}

describe('an idle consumer', () => {
  it('executes a request without waiting for its next poll', async () => {
    const shop = processes.add('shop').serve({ requests: { 'shop.echo': async (n: number) => n } });
    const [caller] = await Promise.all([processes.add('caller').connected(), shop.connected()]);
    const call = async (n: number) =>
      expect(await caller.request('shop.echo', { payload: n, deadlineMs: blockMs })).toBe(n);
    expect(await medianDelayAfterIdling(call)).toBeLessThan(blockMs / 2);
  });

  it('handles an event without waiting for its next poll', async () => {
    const handled: number[] = [];
    const sold = async ({ n }: { n: number }): Promise<void> => void handled.push(n);
    const accounting = processes.add('accounting').serve({ events: { 'shop.sold.v1': sold } });
    const [publisher] = await Promise.all([processes.add('shop').connected(), accounting.connected()]);
    const publish = async (n: number): Promise<void> => {
      await publisher.publish('shop.sold.v1', { n });
      await waitFor(() => handled.includes(n));
    };
    expect(await medianDelayAfterIdling(publish)).toBeLessThan(blockMs / 2);
  });
});
