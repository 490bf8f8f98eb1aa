import { expect, it } from '@jest/globals';
import { Processes } from '../../testing/processes.js';

const calls = 20_000;
const atOnce = 1_000;
const processes = new Processes();

it('two replicas execute 20,000 requests once each, and share them', async () => {
  const executed: string[] = [];
  const replica = (name: string) =>
    processes.add('kiosk').serve({
      requests: {
        'kiosk.double': async (n: number) => {
          executed.push(`${n} by ${name}`);
          return 2 * n;
        },
      },
    });
  const [one, two, caller] = [replica('one'), replica('two'), processes.add('caller')];
  await Promise.all([one, two, caller].map((each) => each.connected()));

  const answers: unknown[] = [];
  while (answers.length < calls) {
    const portion = Array.from({ length: atOnce }, (_, i) => answers.length + i);
    const answered = portion.map((n) => caller.call('kiosk.double', { payload: n, deadlineMs: 20_000 }));
    answers.push(...(await Promise.all(answered)));
  }

  expect(answers).toEqual(Array.from({ length: calls }, (_, n) => 2 * n));
  expect([executed.length, new Set(executed.map((each) => each.split(' ')[0])).size]).toEqual([calls, calls]);
  expect(executed.filter((each) => each.endsWith('one')).length).toBeGreaterThan(calls / 10);
  expect(executed.filter((each) => each.endsWith('two')).length).toBeGreaterThan(calls / 10);
});
