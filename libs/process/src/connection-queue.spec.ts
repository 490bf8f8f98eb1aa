import { describe, expect, it } from '@jest/globals';
import { ConnectionQueue } from './connection-queue.js';

/** A queue whose items are named after their caller and network: `ax1` belongs to the network `x` of the caller `a`. */
function createQueue() {
  let current = '';
  const queue = new ConnectionQueue<{ readonly name: string }>(
    () => current.charAt(0),
    () => current.charAt(1),
  );
  return {
    queue,
    push: (...names: string[]): void => {
      for (const name of names) {
        current = name;
        queue.push({ name });
      }
    },
    serve: (count = queue.length): string =>
      Array.from({ length: count }, () => queue.shift()!.name).join(' '),
  };
}

describe('ConnectionQueue', () => {
  it('serves callers in turn, however many networks one of them names', () => {
    const { push, serve } = createQueue();
    push('ax1', 'ay1', 'az1', 'aw1', 'bx1', 'bx2');
    expect(serve()).toBe('ax1 bx1 ay1 bx2 az1 aw1');
  });

  it('serves the networks of a caller in turn', () => {
    const { push, serve } = createQueue();
    push('ax1', 'ax2', 'ax3', 'bx1', 'ay1');
    expect(serve()).toBe('ax1 bx1 ay1 ax2 ax3');
  });

  it.each([
    ['ax1', 'bx1 ax2 bx2'],
    ['ax2', 'bx1 ax1 bx2'],
    ['bx1', 'ax1 ax2 bx2'],
  ])(
    'keeps the sequence of the others when %s is removed, as the pool does after a timeout',
    (name, left) => {
      const { queue, push, serve } = createQueue();
      push('ax1', 'ax2', 'bx1', 'bx2');
      const index = queue.findIndex((item) => item.name === name);
      expect(queue.splice(index, 1)).toEqual([{ name }]);
      expect(queue).toHaveLength(3);
      expect(serve()).toBe(left);
      expect(queue.shift()).toBeUndefined();
    },
  );

  it('has no index of an item that it does not contain', () => {
    expect(createQueue().queue.findIndex(() => true)).toBe(-1);
  });
});
