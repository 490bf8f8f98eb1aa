import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { every } from './every.js';

const unexpected = (error: unknown): never => {
  throw error;
};

describe('every', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('leaves out the turns that come while the last one is under way', async () => {
    const last = Promise.withResolvers<void>();
    const work = jest.fn(() => last.promise);
    const stop = every(10, work, unexpected);
    await jest.advanceTimersByTimeAsync(35);
    expect(work).toHaveBeenCalledTimes(1);
    last.resolve();
    await jest.advanceTimersByTimeAsync(10);
    expect(work).toHaveBeenCalledTimes(2);
    await stop();
  });

  it('goes on after a failure, which it tells', async () => {
    const told: unknown[] = [];
    const work = jest.fn(() => Promise.reject(new Error('not now')));
    const stop = every(10, work, (error) => told.push(error));
    await jest.advanceTimersByTimeAsync(20);
    expect(told).toEqual([new Error('not now'), new Error('not now')]);
    await stop();
  });

  it('begins nothing once stopped, and is stopped when what was under way has ended', async () => {
    const last = Promise.withResolvers<void>();
    const work = jest.fn(() => last.promise);
    const stop = every(10, work, unexpected);
    await jest.advanceTimersByTimeAsync(10);
    let hasStopped = false;
    const stopped = stop().then(() => (hasStopped = true));
    await jest.advanceTimersByTimeAsync(50);
    expect(hasStopped).toBe(false);
    last.resolve();
    await stopped;
    expect(work).toHaveBeenCalledTimes(1);
  });
});
