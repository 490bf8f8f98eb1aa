import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { runEvery } from './run-every.js';

const unexpected = (error: unknown): never => {
  throw error;
};

describe('runEvery', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('skips runs while the previous one is in progress', async () => {
    const run = Promise.withResolvers<void>();
    const task = jest.fn(() => run.promise);
    const stop = runEvery(10, task, unexpected);
    await jest.advanceTimersByTimeAsync(35);
    expect(task).toHaveBeenCalledTimes(1);
    run.resolve();
    await jest.advanceTimersByTimeAsync(10);
    expect(task).toHaveBeenCalledTimes(2);
    await stop();
  });

  it('continues after a failure and reports it', async () => {
    const errors: unknown[] = [];
    const task = jest.fn(() => Promise.reject(new Error('not now')));
    const stop = runEvery(10, task, (error) => errors.push(error));
    await jest.advanceTimersByTimeAsync(20);
    expect(errors).toEqual([new Error('not now'), new Error('not now')]);
    await stop();
  });

  it('starts no run after stop, and stop resolves when the run in progress has finished', async () => {
    const run = Promise.withResolvers<void>();
    const task = jest.fn(() => run.promise);
    const stop = runEvery(10, task, unexpected);
    await jest.advanceTimersByTimeAsync(10);
    let hasStopped = false;
    const stopped = stop().then(() => (hasStopped = true));
    await jest.advanceTimersByTimeAsync(50);
    expect(hasStopped).toBe(false);
    run.resolve();
    await stopped;
    expect(task).toHaveBeenCalledTimes(1);
  });
});
