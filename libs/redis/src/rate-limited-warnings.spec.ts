import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { RateLimitedWarnings } from './rate-limited-warnings.js';

describe('RateLimitedWarnings', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('logs one warning per minute and cause', () => {
    const logged: string[] = [];
    const warnings = new RateLimitedWarnings({ warn: (message: string) => void logged.push(message) });
    const warn = (time: string): void => {
      for (const cause of ['a', 'b', 'a']) warnings.warn(cause, `${cause} ${time}`);
    };
    warn('first');
    jest.advanceTimersByTime(59_999);
    warn('too early');
    jest.advanceTimersByTime(1);
    warn('a minute later');
    expect(logged).toEqual(['a first', 'b first', 'a a minute later', 'b a minute later']);
  });
});
