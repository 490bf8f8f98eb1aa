import { describe, expect, it } from '@jest/globals';
import { TestProcesses } from '../testing/test-processes.js';

const callCount = 20_000;
const concurrency = 1_000;
const processes = new TestProcesses();

describe('two replicas of a context', () => {
  it('share 20,000 requests and execute each exactly once', async () => {
    const executed: string[] = [];
    const replica = (name: string) =>
      processes.add('shop').serve({
        requests: {
          'shop.double': async (n: number) => {
            executed.push(`${n} by ${name}`);
            return 2 * n;
          },
        },
      });
    const [one, two, caller] = [replica('one'), replica('two'), processes.add('caller')];
    await Promise.all([one, two, caller].map((each) => each.connected()));

    const responses: unknown[] = [];
    while (responses.length < callCount) {
      const batch = Array.from({ length: concurrency }, (_, i) => responses.length + i);
      const calls = batch.map((n) => caller.request('shop.double', { payload: n, deadlineMs: 20_000 }));
      responses.push(...(await Promise.all(calls)));
    }

    expect(responses).toEqual(Array.from({ length: callCount }, (_, n) => 2 * n));
    const distinct = new Set(executed.map((each) => each.split(' ')[0]));
    expect([executed.length, distinct.size]).toEqual([callCount, callCount]);
    expect(executed.filter((each) => each.endsWith('one')).length).toBeGreaterThan(callCount / 10);
    expect(executed.filter((each) => each.endsWith('two')).length).toBeGreaterThan(callCount / 10);
  });
});
