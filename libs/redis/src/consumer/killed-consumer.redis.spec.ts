import { describe, expect, it } from '@jest/globals';
import type { Unreachable } from '#contracts/definition';
import { TestProcesses } from '../testing/test-processes.js';
import { waitFor } from '#dev';

const callCount = 5_000;
const concurrency = 200;
const deadlineMs = 60_000;
const processes = new TestProcesses({ leaseMs: 600 });

interface LoadResult {
  /** Payloads of the calls by their outcome. */
  readonly succeeded: readonly number[];
  readonly 'not-sent': readonly number[];
  readonly unknown: readonly number[];
  readonly slowestMs: number;
  /** Payloads whose execution was started, once per execution. */
  readonly executed: readonly number[];
}

/** Sends 5,000 calls, 200 concurrently, to two consumers and kills one of them with SIGKILL. */
async function callWhileOneIsKilled(pattern: string, idempotent: boolean): Promise<LoadResult> {
  const executed = `${processes.prefix}:executed`;
  const spawn = () => processes.spawn('recording-consumer');
  const [killedConsumer] = await Promise.all([spawn(), spawn()]);
  const caller = await processes.add('caller').connected();
  const outcomes = { succeeded: [] as number[], 'not-sent': [] as number[], unknown: [] as number[] };
  let next = 0;
  let slowestMs = 0;
  const client = async (): Promise<void> => {
    while (next < callCount) {
      const payload = next++;
      const startedAt = performance.now();
      await caller.request(pattern, { payload, deadlineMs, idempotent }).then(
        (response) => {
          if (response === 2 * payload) outcomes.succeeded.push(payload);
        },
        (error: Unreachable) => outcomes[error.details.outcome].push(payload),
      );
      slowestMs = Math.max(slowestMs, performance.now() - startedAt);
    }
  };
  const clients = Array.from({ length: concurrency }, client);
  await waitFor(async () => (await processes.redis.llen(executed)) > callCount / 5, { timeoutMs: 20_000 });
  killedConsumer.kill();
  await Promise.all(clients);
  return { ...outcomes, slowestMs, executed: (await processes.redis.lrange(executed, 0, -1)).map(Number) };
}

describe('5,000 requests while one of two consumers is killed', () => {
  it('each succeed or fail with a correct outcome, and none is executed twice', async () => {
    const { succeeded, unknown, slowestMs, executed, ...outcomes } = await callWhileOneIsKilled(
      'shop.pay',
      false,
    );
    const started = new Set(executed);
    expect(succeeded.length + unknown.length + outcomes['not-sent'].length).toBe(callCount);
    expect(executed).toHaveLength(started.size);
    expect(succeeded.filter((n) => !started.has(n))).toEqual([]);
    expect(outcomes['not-sent'].filter((n) => started.has(n))).toEqual([]);
    expect(unknown.length).toBeGreaterThan(0);
    expect(unknown.length).toBeLessThan(2 * concurrency);
    expect(slowestMs).toBeLessThan(deadlineMs / 2);
  });

  it('all succeed if they are idempotent', async () => {
    const { succeeded, slowestMs, executed } = await callWhileOneIsKilled('shop.get', true);
    expect(succeeded).toHaveLength(callCount);
    expect(executed.length).toBeGreaterThan(callCount);
    expect(slowestMs).toBeLessThan(deadlineMs / 2);
  });
});
