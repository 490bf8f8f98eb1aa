import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { RejectionCache } from './rejection-cache.js';

describe('RejectionCache', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('returns the retry delay of a rejected key for one second', () => {
    const cache = new RejectionCache();
    cache.add('a', 900);
    jest.advanceTimersByTime(999);
    expect([cache.retryAfterSeconds('a'), cache.retryAfterSeconds('b')]).toEqual([900, 0]);
    jest.advanceTimersByTime(1);
    expect(cache.retryAfterSeconds('a')).toBe(0);
  });

  it('evicts the oldest entry at its capacity', () => {
    const cache = new RejectionCache();
    for (let n = 0; n <= 10_000; n++) cache.add(`s${n}`, 1);
    expect([0, 1, 10_000].map((n) => cache.retryAfterSeconds(`s${n}`))).toEqual([0, 1, 1]);
  });
});
