import { describe, expect, it } from '@jest/globals';
import { QueueFull, Semaphore } from './semaphore.js';

describe('Semaphore', () => {
  it('limits the number of concurrent tasks and runs every accepted task in order', async () => {
    const semaphore = new Semaphore(2, 10);
    const started: number[] = [];
    let running = 0;
    let maxRunning = 0;
    const task = (i: number) => async (): Promise<number> => {
      started.push(i);
      maxRunning = Math.max(maxRunning, ++running);
      await new Promise(setImmediate);
      running--;
      return i;
    };
    const results = await Promise.all(Array.from({ length: 12 }, (_, i) => semaphore.run(task(i))));
    const inOrder = Array.from({ length: 12 }, (_, i) => i);
    expect({ results, started, maxRunning, running }).toEqual({
      results: inOrder,
      started: inOrder,
      maxRunning: 2,
      running: 0,
    });
  });

  it('rejects a task immediately when its queue is full', async () => {
    const semaphore = new Semaphore(1, 1);
    const blocked = Promise.withResolvers<void>();
    const first = semaphore.run(() => blocked.promise);
    const second = semaphore.run(() => Promise.resolve('second'));
    await expect(semaphore.run(() => Promise.resolve())).rejects.toThrow(QueueFull);
    blocked.resolve();
    await first;
    await expect(second).resolves.toBe('second');
  });

  it('continues after a task fails', async () => {
    const semaphore = new Semaphore(1, 1);
    await expect(semaphore.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(semaphore.run(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });
});
