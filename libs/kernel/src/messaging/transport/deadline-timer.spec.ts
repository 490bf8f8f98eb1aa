import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Deadlines } from './deadline-timer.js';

describe('deadlines', () => {
  let deadlines: Deadlines;
  let ended: string[];
  const add = (name: string, ms: number) => deadlines.add(Date.now() + ms, () => void ended.push(name));

  beforeEach(() => {
    jest.useFakeTimers();
    deadlines = new Deadlines();
    ended = [];
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('end what waits for too long, each once, and nothing else', () => {
    add('late', 300);
    add('soon', 100);
    add('settled', 100).settled();
    jest.advanceTimersByTime(99);
    expect(ended).toEqual([]);
    jest.advanceTimersByTime(21);
    expect(ended).toEqual(['soon']);
    jest.advanceTimersByTime(1_000);
    expect(ended).toEqual(['soon', 'late']);
  });

  it('do not end what settled twice, first, last or in between', () => {
    const [first, , middle, , last] = ['a', 'b', 'c', 'd', 'e'].map((name) => add(name, 50));
    for (const wait of [middle, first, last, middle]) wait!.settled();
    jest.advanceTimersByTime(100);
    expect(ended).toEqual(['b', 'd']);
  });

  it('do not end what the end of another settles, and end what it begins', () => {
    deadlines.add(Date.now() + 50, () => {
      add('begun then', 100);
      other.settled();
    });
    const other = add('settled then', 50);
    jest.advanceTimersByTime(1_000);
    expect(ended).toEqual(['begun then']);
  });

  it('keep no process alive once nothing waits', () => {
    add('due', 50);
    const other = add('settled', 500);
    expect(jest.getTimerCount()).toBe(1);
    jest.advanceTimersByTime(100);
    other.settled();
    jest.advanceTimersByTime(20);
    expect(jest.getTimerCount()).toBe(0);
  });
});
