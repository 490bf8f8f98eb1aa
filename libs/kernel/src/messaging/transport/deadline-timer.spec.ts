import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DeadlineTimer } from './deadline-timer.js';

describe('DeadlineTimer', () => {
  let timer: DeadlineTimer;
  let expired: string[];
  const schedule = (name: string, ms: number) =>
    timer.schedule(performance.now() + ms, () => void expired.push(name));

  beforeEach(() => {
    jest.useFakeTimers();
    timer = new DeadlineTimer();
    expired = [];
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('calls each callback once, at its deadline, unless it was cancelled', () => {
    schedule('late', 300);
    schedule('soon', 100);
    schedule('cancelled', 100).cancel();
    jest.advanceTimersByTime(99);
    expect(expired).toEqual([]);
    jest.advanceTimersByTime(21);
    expect(expired).toEqual(['soon']);
    jest.advanceTimersByTime(1_000);
    expect(expired).toEqual(['soon', 'late']);
  });

  it('allows cancelling the first, the last, one in between, and one twice', () => {
    const [first, , middle, , last] = ['a', 'b', 'c', 'd', 'e'].map((name) => schedule(name, 50));
    for (const deadline of [middle, first, last, middle]) deadline!.cancel();
    jest.advanceTimersByTime(100);
    expect(expired).toEqual(['b', 'd']);
  });

  it('allows a callback to cancel another one and to schedule a new one', () => {
    timer.schedule(performance.now() + 50, () => {
      schedule('scheduled by a callback', 100);
      other.cancel();
    });
    const other = schedule('cancelled by a callback', 50);
    jest.advanceTimersByTime(1_000);
    expect(expired).toEqual(['scheduled by a callback']);
  });

  it('clears its interval when no deadline is left', () => {
    schedule('due', 50);
    const other = schedule('cancelled', 500);
    expect(jest.getTimerCount()).toBe(1);
    jest.advanceTimersByTime(100);
    other.cancel();
    jest.advanceTimersByTime(20);
    expect(jest.getTimerCount()).toBe(0);
  });
});
