import { setTimeout as delay } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { Unreachable } from '#contracts/definition';
import type { TestProcesses } from './test-processes.js';
import { waitFor } from '#dev';

/** A Redis deployment that promotes a replica when its master dies. */
export interface FailoverRedis {
  readonly url: string;
  /** Kills the master that holds the keys of the context `shop`. */
  killMaster(): Promise<void>;
  isReplicaPromoted(): Promise<boolean>;
}

const deadlineMs = 600;
const recoveryMs = 20_000;
const callerCount = 8;

/**
 * Kills the master under load and asserts that no call outlives its deadline, that calls and publishing recover, and that no
 * acknowledged event is lost.
 */
export async function assertSurvivesFailover(processes: TestProcesses, redis: FailoverRedis): Promise<void> {
  const handled = new Set<number>();
  const sold = async ({ n }: { n: number }): Promise<void> => void handled.add(n);
  await processes
    .add('accounting', redis.url)
    .serve({ events: { 'shop.sold.v1': sold } })
    .connected();
  const echo = async (value: unknown): Promise<unknown> => value;
  const shop = await processes
    .add('shop', redis.url)
    .serve({ requests: { 'shop.echo': echo } })
    .connected();
  const caller = await processes.add('caller', redis.url).connected();

  /** Like an outbox: acknowledged events are published again after a possible data loss. */
  const acknowledged = new Set<number>();
  const republish = async (): Promise<void> => {
    for (const n of acknowledged) await shop.publish('shop.sold.v1', { n });
  };
  await shop.publisher.detectDataLoss('shop', republish);
  let loading = true;
  const publishUnderLoad = async (): Promise<void> => {
    for (let n = 0; loading; n++) {
      await shop.publish('shop.sold.v1', { n }).then(
        () => acknowledged.add(n),
        () => delay(20),
      );
    }
  };
  const counts = { succeeded: 0, 'not-sent': 0, unknown: 0 };
  let slowestMs = 0;
  const callUnderLoad = async (): Promise<void> => {
    while (loading) {
      const startedAt = performance.now();
      await caller.request('shop.echo', { payload: 7, deadlineMs }).then(
        () => counts.succeeded++,
        ({ details }: Unreachable) => delay(10).then(() => counts[details.outcome]++),
      );
      slowestMs = Math.max(slowestMs, performance.now() - startedAt);
    }
  };
  const load = [publishUnderLoad(), ...Array.from({ length: callerCount }, callUnderLoad)];

  try {
    await waitFor(() => acknowledged.size > 100 && counts.succeeded > 100);
    await redis.killMaster();
    await waitFor(() => redis.isReplicaPromoted(), { timeoutMs: 15_000 });
    const before = { succeeded: counts.succeeded, acknowledged: acknowledged.size };
    await waitFor(() => counts.succeeded > before.succeeded + 100, { timeoutMs: recoveryMs });
    await waitFor(() => acknowledged.size > before.acknowledged + 100, { timeoutMs: recoveryMs });
  } finally {
    loading = false;
    await Promise.all(load);
  }
  expect(counts['not-sent'] + counts.unknown).toBeGreaterThan(0);
  expect(slowestMs).toBeLessThan(10 * deadlineMs);
  await waitFor(
    async () => {
      await shop.publisher.detectDataLoss('shop', republish).catch(() => undefined);
      return [...acknowledged].every((n) => handled.has(n));
    },
    { timeoutMs: 10_000 },
  );
}
