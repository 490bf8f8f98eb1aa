import { describe, expect, it } from '@jest/globals';
import type { Unreachable } from '#contracts/definition';
import { Processes } from '../../testing/processes.js';
import { waitFor } from '#dev';

const calls = 5_000;
const atOnce = 200;
const deadlineMs = 10_000;
const processes = new Processes({ leaseMs: 600 });

interface Outcomes {
  /** The calls that ended so: with their answer, or with what is known of them. */
  readonly answered: readonly number[];
  readonly 'not-sent': readonly number[];
  readonly unknown: readonly number[];
  /** Milliseconds. */
  readonly slowest: number;
  /** What replicas have begun, as often as they have. */
  readonly executed: readonly number[];
}

/** 5,000 calls, 200 at a time, over two replicas, one of which is killed -9 among them. */
async function callWhileOneIsKilled(pattern: string, repeatable: boolean): Promise<Outcomes> {
  const executed = `${processes.prefix}:executed`;
  const [doomed] = await Promise.all([processes.spawn('noting-replica'), processes.spawn('noting-replica')]);
  const caller = await processes.add('caller').connected();
  const outcomes = { answered: [] as number[], 'not-sent': [] as number[], unknown: [] as number[] };
  let next = 0;
  let slowest = 0;
  const client = async (): Promise<void> => {
    while (next < calls) {
      const payload = next++;
      const begun = performance.now();
      await caller.call(pattern, { payload, deadlineMs, repeatable }).then(
        (answer) => {
          if (answer === 2 * payload) outcomes.answered.push(payload);
        },
        (error: Unreachable) => outcomes[error.details.outcome].push(payload),
      );
      slowest = Math.max(slowest, performance.now() - begun);
    }
  };
  const clients = Array.from({ length: atOnce }, client);
  await waitFor(async () => (await processes.redis.llen(executed)) > calls / 5, { timeoutMs: 20_000 });
  doomed.kill();
  await Promise.all(clients);
  return { ...outcomes, slowest, executed: (await processes.redis.lrange(executed, 0, -1)).map(Number) };
}

describe('of 5,000 requests, when one of two replicas is killed among them', () => {
  it('each is answered or known to be unanswered, and none is executed twice', async () => {
    const { answered, unknown, slowest, executed, ...outcomes } = await callWhileOneIsKilled(
      'kiosk.pay',
      false,
    );
    const begun = new Set(executed);
    expect(answered.length + unknown.length + outcomes['not-sent'].length).toBe(calls);
    expect(executed).toHaveLength(begun.size);
    expect(answered.filter((n) => !begun.has(n))).toEqual([]);
    expect(outcomes['not-sent'].filter((n) => begun.has(n))).toEqual([]);
    expect(unknown.length).toBeGreaterThan(0);
    expect(unknown.length).toBeLessThan(2 * atOnce);
    expect(slowest).toBeLessThan(deadlineMs / 2);
  });

  it('all that may be repeated are answered', async () => {
    const { answered, slowest, executed } = await callWhileOneIsKilled('kiosk.look', true);
    expect(answered).toHaveLength(calls);
    expect(executed.length).toBeGreaterThan(calls);
    expect(slowest).toBeLessThan(deadlineMs / 2);
  });
});
