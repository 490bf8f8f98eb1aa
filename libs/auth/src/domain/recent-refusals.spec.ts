import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { RecentRefusals } from './recent-refusals.js';

describe('RecentRefusals', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('repeat what was told, to the same only, for a second', () => {
    const recent = new RecentRefusals();
    recent.add('a', 900);
    jest.advanceTimersByTime(999);
    expect([recent.secondsFor('a'), recent.secondsFor('b')]).toEqual([900, 0]);
    jest.advanceTimersByTime(1);
    expect(recent.secondsFor('a')).toBe(0);
  });

  it('forget the oldest when they are too many', () => {
    const recent = new RecentRefusals();
    for (let n = 0; n <= 10_000; n++) recent.add(`s${n}`, 1);
    expect([0, 1, 10_000].map((n) => recent.secondsFor(`s${n}`))).toEqual([0, 1, 1]);
  });
});
