import { describe, expect, it } from '@jest/globals';
import { WorkSlots } from './work-slots.js';

/** Work that runs until `finish` is called. */
function createWork(log: string[], name: string) {
  let finish!: () => void;
  const done = new Promise<void>((resolve) => (finish = resolve));
  return { run: async () => (log.push(name), done), finish };
}

describe('WorkSlots', () => {
  it('runs at most as many tasks as there are slots and queues the rest in order', async () => {
    const slots = new WorkSlots(2);
    const log: string[] = [];
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => createWork(log, name));
    const all = [a, b, c, d].map((each) => slots.run(each!.run));
    expect(log).toEqual(['a', 'b']);
    expect(slots.free).toBe(0);

    b!.finish();
    await all[1];
    expect(log).toEqual(['a', 'b', 'c']);

    let idle = false;
    const whenIdle = slots.whenIdle().then(() => (idle = true));
    for (const each of [a, c, d]) {
      expect(idle).toBe(false);
      each!.finish();
    }
    await whenIdle;
    expect(log).toEqual(['a', 'b', 'c', 'd']);
    expect(slots.free).toBe(2);
  });

  it('frees the slot of a task that fails', async () => {
    const slots = new WorkSlots(1);
    await expect(slots.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await slots.whenFree();
    expect(slots.free).toBe(1);
  });
});
