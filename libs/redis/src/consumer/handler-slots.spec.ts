import { describe, expect, it } from '@jest/globals';
import { HandlerSlots } from './handler-slots.js';

/** Slots with entries that run until the test ends them. */
function createSlots(concurrency: number) {
  const slots = new HandlerSlots(concurrency);
  const ends: (() => void)[] = [];
  const started: string[] = [];
  const start = (...callers: string[]): void => {
    for (const caller of callers)
      void slots.run(caller, () => (started.push(caller), new Promise((end) => ends.push(end))));
  };
  const endNext = async (): Promise<void> => {
    const ended = slots.nextChange();
    ends.shift()!();
    await ended;
  };
  return { slots, started, start, endNext };
}

describe('HandlerSlots', () => {
  it('leaves three quarters of the slots to a single caller, and one slot to any', () => {
    expect([1, 2, 8, 768].map((concurrency) => new HandlerSlots(concurrency).freeFor('a'))).toEqual([
      1, 2, 6, 576,
    ]);
  });

  it('leaves slots to another caller while one uses its share', async () => {
    const { slots, start, endNext } = createSlots(8);
    start('a', 'a', 'a', 'a', 'a', 'a');
    expect([slots.freeFor('a'), slots.freeFor('b')]).toEqual([0, 2]);
    await endNext();
    expect(slots.freeFor('a')).toBe(1);
  });

  it('leaves all slots to entries without a caller', () => {
    const { slots, start } = createSlots(8);
    start('', '', '', '', '', '', '');
    expect(slots.freeFor('')).toBe(1);
  });

  it('starts no more entries of a caller than its share, however many were read', async () => {
    const { started, start, endNext } = createSlots(8);
    start('a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'b', 'b', 'b');
    expect(started.join(' ')).toBe('a a a a a a b b');
    await endNext();
    expect(started.slice(8)).toEqual(['b']);
    for (let ended = 1; ended < 11; ended++) await endNext();
    expect(started.slice(9)).toEqual(['a', 'a']);
  });

  it('is idle once no entry runs or waits, also after one that failed', async () => {
    const { slots, start, endNext } = createSlots(1);
    const failed = slots.run('a', () => Promise.reject(new Error('no')));
    start('a', 'b');
    let isIdle = false;
    const idle = slots.whenIdle().then(() => (isIdle = true));
    await expect(failed).rejects.toThrow('no');
    await endNext();
    expect(isIdle).toBe(false);
    await endNext();
    await idle;
  });

  it('starts waiting entries of callers in turn', async () => {
    const { started, start, endNext } = createSlots(1);
    start('a', 'a', 'a', 'b');
    for (let ended = 0; ended < 3; ended++) await endNext();
    expect(started.join(' ')).toBe('a a b a');
  });
});
