import { describe, expect, it } from '@jest/globals';
import { BoundedWork, QueueFull } from './bounded-work.js';

describe('BoundedWork', () => {
  it('runs no more at once than it may, and everything it took, in order', async () => {
    const bounded = new BoundedWork(2, 10);
    const started: number[] = [];
    let running = 0;
    let most = 0;
    const work = (i: number) => async (): Promise<number> => {
      started.push(i);
      most = Math.max(most, ++running);
      await new Promise(setImmediate);
      running--;
      return i;
    };
    const results = await Promise.all(Array.from({ length: 12 }, (_, i) => bounded.run(work(i))));
    const inOrder = Array.from({ length: 12 }, (_, i) => i);
    expect({ results, started, most, running }).toEqual({
      results: inOrder,
      started: inOrder,
      most: 2,
      running: 0,
    });
  });

  it('turns away at once what does not fit into its queue', async () => {
    const bounded = new BoundedWork(1, 1);
    const gate = Promise.withResolvers<void>();
    const first = bounded.run(() => gate.promise);
    const second = bounded.run(() => Promise.resolve('second'));
    await expect(bounded.run(() => Promise.resolve())).rejects.toThrow(QueueFull);
    gate.resolve();
    await first;
    await expect(second).resolves.toBe('second');
  });

  it('goes on after work that fails', async () => {
    const bounded = new BoundedWork(1, 1);
    await expect(bounded.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(bounded.run(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });
});
