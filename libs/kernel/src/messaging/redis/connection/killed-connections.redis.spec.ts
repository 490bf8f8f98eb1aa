import { setImmediate as turn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Unreachable } from '#contracts/definition';
import { Processes } from '../../testing/processes.js';
import { waitFor } from '#dev';

const processes = new Processes();

describe('when connections are killed under load', () => {
  const executed: number[] = [];
  const answered: number[] = [];
  const failed: string[] = [];
  beforeEach(() => [executed, answered, failed].forEach((each) => (each.length = 0)));

  async function load(kind: 'requests' | 'repeatable'): Promise<void> {
    const echo = async (n: number) => executed.push(n);
    await processes
      .add('kiosk')
      .serve({ [kind]: { 'kiosk.echo': echo } })
      .connected();
    const caller = await processes.add('caller').connected();
    let running = true;
    let calls = 0;
    const worker = async (): Promise<void> => {
      for (; running; await turn()) {
        const payload = calls++;
        const call = { payload, deadlineMs: 2_000, repeatable: kind === 'repeatable' };
        await caller.call('kiosk.echo', call).then(
          () => answered.push(payload),
          (error: Unreachable) => failed.push(error.details.outcome),
        );
      }
    };
    const workers = Array.from({ length: 16 }, worker);
    for (let kills = 0; kills < 5; kills++) {
      await killConnections();
      const before = answered.length;
      await waitFor(() => answered.length > before + 50, { timeoutMs: 10_000 });
    }
    running = false;
    await Promise.all(workers);
  }

  it('no request is executed twice, and what is executed is answered', async () => {
    await load('requests');
    expect(new Set(executed).size).toBe(executed.length);
    expect(answered.sort()).toEqual(executed.sort());
  });

  it('what may be repeated is answered, or was not sent', async () => {
    await load('repeatable');
    expect(failed.filter((outcome) => outcome === 'unknown')).toEqual([]);
  });
});

async function killConnections(): Promise<void> {
  const list = (await processes.redis.client('LIST')) as string;
  const ours = list.split('\n').filter((line) => line.includes(`name=${processes.prefix}:`));
  expect(ours.length).toBeGreaterThan(4);
  await Promise.all(ours.map((line) => processes.redis.client('KILL', 'ID', /id=(\d+)/.exec(line)![1]!)));
}
