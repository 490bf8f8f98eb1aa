import { describe, expect, it } from '@jest/globals';
import { CoalescedTask } from './coalesced-task.js';

describe('CoalescedTask', () => {
  it('runs once more after the run in progress, for any number of requests', async () => {
    const runs: PromiseWithResolvers<void>[] = [];
    const task = new CoalescedTask(() => {
      runs.push(Promise.withResolvers());
      return runs.at(-1)!.promise;
    });
    task.request();
    await Promise.resolve();
    for (let request = 0; request < 5; request++) task.request();
    const idle = task.idle();
    expect(runs).toHaveLength(1);
    runs[0]!.resolve();
    while (runs.length === 1) await Promise.resolve();
    runs[1]!.resolve();
    await idle;
    expect(runs).toHaveLength(2);
    task.request();
    await Promise.resolve();
    expect(runs).toHaveLength(3);
  });
});
