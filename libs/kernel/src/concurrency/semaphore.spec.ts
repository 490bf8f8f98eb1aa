import { describe, expect, it } from '@jest/globals';
import { QueueFull, Semaphore } from './semaphore.js';

/** Work that runs until `finish` is called. */
function createWork(log: string[], name: string) {
  let finish!: () => void;
  const done = new Promise<void>((resolve) => (finish = resolve));
  return { run: async () => (log.push(name), done), finish };
}

describe('Semaphore', () => {
  it('runs as many tasks as its concurrency allows and queues the rest in order', async () => {
    const semaphore = new Semaphore(2);
    const log: string[] = [];
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => createWork(log, name));
    const all = [a, b, c, d].map((each) => semaphore.run(each!.run));
    expect(log).toEqual(['a', 'b']);
    expect(semaphore).toMatchObject({ free: 0, running: 2, waiting: 2 });

    b!.finish();
    await all[1];
    expect(log).toEqual(['a', 'b', 'c']);

    for (const each of [a, c, d]) each!.finish();
    await Promise.all(all);
    expect(log).toEqual(['a', 'b', 'c', 'd']);
    expect(semaphore.free).toBe(2);
  });

  it('frees the slot of a task that fails', async () => {
    const semaphore = new Semaphore(1);
    await expect(semaphore.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(semaphore.free).toBe(1);
    await expect(semaphore.run(() => Promise.resolve('yes'))).resolves.toBe('yes');
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

  it('never runs more tasks than its concurrency', async () => {
    const semaphore = new Semaphore(2);
    let running = 0;
    let maxRunning = 0;
    const results = Array.from({ length: 12 }, (_, i) =>
      semaphore.run(async () => {
        maxRunning = Math.max(maxRunning, ++running);
        await new Promise(setImmediate);
        running--;
        return i;
      }),
    );
    expect(await Promise.all(results)).toEqual(Array.from({ length: 12 }, (_, i) => i));
    expect({ maxRunning, running }).toEqual({ maxRunning: 2, running: 0 });
  });
});
