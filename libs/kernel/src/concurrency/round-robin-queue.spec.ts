import { describe, expect, it } from '@jest/globals';
import { RoundRobinQueue } from './round-robin-queue.js';

/** A queue whose items are named after their group: `a1` belongs to `a`. */
function createQueue() {
  const queue = new RoundRobinQueue<{ readonly name: string }>();
  return {
    queue,
    push: (...names: string[]): void => {
      for (const name of names) queue.push({ name }, name.charAt(0));
    },
    serve: (count = queue.length): string =>
      Array.from({ length: count }, () => queue.shift()!.name).join(' '),
  };
}

describe('RoundRobinQueue', () => {
  it('serves groups in turn, and the items of a group first in, first out', () => {
    const { push, serve } = createQueue();
    push('a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'c1');
    expect(serve()).toBe('a1 b1 c1 a2 b2 a3 a4');
  });

  it('serves a new item after at most one item of each other group, however long it has served them', () => {
    const { push, serve } = createQueue();
    push('a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'b1');
    expect(serve(3)).toBe('a1 b1 a2');
    push('b2', 'c1');
    expect(serve(4)).toBe('a3 b2 c1 a4');
    push('b3');
    expect(serve()).toBe('a5 b3 a6');
  });

  it('gives no disadvantage to a group that was served before', () => {
    const { push, serve } = createQueue();
    push('a1', 'a2', 'a3');
    expect(serve()).toBe('a1 a2 a3');
    push('b1', 'b2', 'b3', 'a4', 'a5');
    expect(serve()).toBe('b1 a4 b2 a5 b3');
  });

  it('keeps the sequence when an item is removed, as the pool does after a timeout', () => {
    const { queue, push, serve } = createQueue();
    push('a1', 'a2', 'a3', 'b1', 'b2');
    const index = queue.findIndex(({ name }) => name === 'b1');
    expect(queue.splice(index, 1)).toEqual([{ name: 'b1' }]);
    push('b3');
    expect(queue).toHaveLength(5);
    expect(serve()).toBe('a1 a2 b2 a3 b3');
    expect(queue.shift()).toBeUndefined();
  });
});
