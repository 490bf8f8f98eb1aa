import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Unreachable } from '#contracts/definition';
import { TestProcesses } from '../testing/test-processes.js';
import { waitFor } from '#dev';

const processes = new TestProcesses();

describe('RedisStreamsClient when connections are killed under load', () => {
  const executed: number[] = [];
  const succeeded: number[] = [];
  const failed: string[] = [];
  beforeEach(() => [executed, succeeded, failed].forEach((each) => (each.length = 0)));

  async function load(kind: 'requests' | 'idempotent'): Promise<void> {
    const echo = async (n: number) => executed.push(n);
    await processes
      .add('shop')
      .serve({ [kind]: { 'shop.echo': echo } })
      .connected();
    const caller = await processes.add('caller').connected();
    let running = true;
    let calls = 0;
    const worker = async (): Promise<void> => {
      for (; running; await nextTurn()) {
        const payload = calls++;
        const call = { payload, deadlineMs: 2_000, idempotent: kind === 'idempotent' };
        await caller.request('shop.echo', call).then(
          () => succeeded.push(payload),
          (error: Unreachable) => failed.push(error.details.outcome),
        );
      }
    };
    const workers = Array.from({ length: 16 }, worker);
    for (let kills = 0; kills < 5; kills++) {
      await killConnections();
      const before = succeeded.length;
      await waitFor(() => succeeded.length > before + 50, { timeoutMs: 10_000 });
    }
    running = false;
    await Promise.all(workers);
  }

  it('executes no request twice and returns the reply of every executed request', async () => {
    await load('requests');
    expect(new Set(executed).size).toBe(executed.length);
    expect(succeeded.sort()).toEqual(executed.sort());
  });

  it('never reports an unknown outcome for an idempotent request', async () => {
    await load('idempotent');
    expect(failed.filter((outcome) => outcome === 'unknown')).toEqual([]);
  });
});

async function killConnections(): Promise<void> {
  const list = (await processes.redis.client('LIST')) as string;
  const ours = list.split('\n').filter((line) => line.includes(`name=${processes.prefix}:`));
  expect(ours.length).toBeGreaterThan(4);
  await Promise.all(ours.map((line) => processes.redis.client('KILL', 'ID', /id=(\d+)/.exec(line)![1]!)));
}
