import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { Unreachable } from '#contracts/definition';
import type { Processes } from './processes.js';
import { waitFor } from '#dev';

/** A Redis that puts a replica in place of its master when that dies. */
export interface Replaceable {
  readonly url: string;
  /** The one that has what belongs to the context `kiosk`. */
  killMaster(): Promise<void>;
  /** Whether the replica is the master. */
  isReplaced(): Promise<boolean>;
}

const deadlineMs = 600;
const recoveryMs = 5_000;
const callers = 8;

/** Under load: no call outlives its deadline, calls are answered again, and no acknowledged event is lost. */
export async function survivesFailover(processes: Processes, redis: Replaceable): Promise<void> {
  const handled = new Set<number>();
  const sold = async ({ n }: { n: number }): Promise<void> => void handled.add(n);
  await processes
    .add('ledger', redis.url)
    .serve({ events: { 'kiosk.sold.v1': sold } })
    .connected();
  const echo = async (value: unknown): Promise<unknown> => value;
  const kiosk = await processes
    .add('kiosk', redis.url)
    .serve({ requests: { 'kiosk.echo': echo } })
    .connected();
  const caller = await processes.add('caller', redis.url).connected();

  /** As an outbox: what was acknowledged is handed over again once Redis may have lost it. */
  const acknowledged = new Set<number>();
  const again = async (): Promise<void> => {
    for (const n of acknowledged) await kiosk.publish('kiosk.sold.v1', { n });
  };
  await kiosk.publisher.afterLoss('kiosk', again);
  let loading = true;
  const publishing = async (): Promise<void> => {
    for (let n = 0; loading; n++) {
      await kiosk.publish('kiosk.sold.v1', { n }).then(
        () => acknowledged.add(n),
        () => pause(20),
      );
    }
  };
  const counts = { answered: 0, 'not-sent': 0, unknown: 0 };
  let slowest = 0;
  const calling = async (): Promise<void> => {
    while (loading) {
      const begun = performance.now();
      await caller.call('kiosk.echo', { payload: 7, deadlineMs }).then(
        () => counts.answered++,
        ({ details }: Unreachable) => pause(10).then(() => counts[details.outcome]++),
      );
      slowest = Math.max(slowest, performance.now() - begun);
    }
  };
  const load = [publishing(), ...Array.from({ length: callers }, calling)];

  try {
    await waitFor(() => acknowledged.size > 100 && counts.answered > 100);
    await redis.killMaster();
    await waitFor(() => redis.isReplaced(), { timeoutMs: 15_000 });
    const before = { answered: counts.answered, acknowledged: acknowledged.size };
    await waitFor(() => counts.answered > before.answered + 100, { timeoutMs: recoveryMs });
    await waitFor(() => acknowledged.size > before.acknowledged + 100, { timeoutMs: recoveryMs });
  } finally {
    loading = false;
    await Promise.all(load);
  }
  expect(counts['not-sent'] + counts.unknown).toBeGreaterThan(0);
  expect(slowest).toBeLessThan(deadlineMs + 400);
  await waitFor(
    async () => {
      await kiosk.publisher.afterLoss('kiosk', again).catch(() => undefined);
      return [...acknowledged].every((n) => handled.has(n));
    },
    { timeoutMs: 10_000 },
  );
}
