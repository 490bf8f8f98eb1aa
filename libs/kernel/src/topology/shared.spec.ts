import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { shared } from './shared.js';

/** What is computed last, and how often it was. */
function computing(keptFor?: number) {
  const ends: ((error?: Error) => void)[] = [];
  const ask = shared(
    () =>
      new Promise<number>((resolve, reject) =>
        ends.push((error) => (error ? reject(error) : resolve(ends.length))),
      ),
    keptFor,
  );
  return { ask, ends };
}

it('one computation serves all who ask while it is under way, and the next who asks gets a new one', async () => {
  const { ask, ends } = computing();
  const asked = [ask(), ask(), ask()];
  ends[0]!();
  expect(await Promise.all(asked)).toEqual([1, 1, 1]);
  const next = ask();
  ends[1]!();
  expect(await next).toBe(2);
});

it('what is to be kept is kept for that long', async () => {
  const { ask, ends } = computing(50);
  const first = ask();
  ends[0]!();
  expect([await first, await ask()]).toEqual([1, 1]);
  await pause(60);
  void ask();
  expect(ends).toHaveLength(2);
});

it('what fails, fails for all who asked, and is tried again for who comes then', async () => {
  const { ask, ends } = computing();
  const asked = [ask(), ask()];
  ends[0]!(new Error('away'));
  expect(await Promise.allSettled(asked)).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
  void ask();
  expect(ends).toHaveLength(2);
});
