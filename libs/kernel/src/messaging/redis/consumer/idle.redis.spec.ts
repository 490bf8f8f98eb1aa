import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { Processes } from '../../testing/processes.js';
import { waitFor } from '#dev';

const blockMs = 500;
const processes = new Processes({ blockMs });

/** Milliseconds, of the middle one of several tries, each after standing idle for another while. */
async function usualDelay(act: (n: number) => Promise<unknown>): Promise<number> {
  const delays: number[] = [];
  for (const [n, idleMs] of [50, 200, 450, 700, 1_200].entries()) {
    await pause(idleMs);
    const begun = performance.now();
    await act(n);
    delays.push(performance.now() - begun);
  }
  return delays.toSorted((a, b) => a - b)[2]!;
}

it('whoever has stood idle takes up a request at once', async () => {
  const kiosk = processes.add('kiosk').serve({ requests: { 'kiosk.echo': async (n: number) => n } });
  const [caller] = await Promise.all([processes.add('caller').connected(), kiosk.connected()]);
  const ask = async (n: number) =>
    expect(await caller.call('kiosk.echo', { payload: n, deadlineMs: blockMs })).toBe(n);
  expect(await usualDelay(ask)).toBeLessThan(blockMs / 5);
});

it('whoever has stood idle takes up an event at once', async () => {
  const handled: number[] = [];
  const sold = async ({ n }: { n: number }): Promise<void> => void handled.push(n);
  const ledger = processes.add('ledger').serve({ events: { 'kiosk.sold.v1': sold } });
  const [owner] = await Promise.all([processes.add('kiosk').connected(), ledger.connected()]);
  const tell = async (n: number): Promise<void> => {
    await owner.publish('kiosk.sold.v1', { n });
    await waitFor(() => handled.includes(n));
  };
  expect(await usualDelay(tell)).toBeLessThan(blockMs / 5);
});
