import { describe, expect, it } from '@jest/globals';
import { planOf } from './plan.js';
import { Random } from './random.js';

describe('a seed', () => {
  it('gives the same numbers each time, spread evenly', () => {
    const numbers = (seed: number) => {
      const random = new Random(seed);
      return Array.from({ length: 1_000 }, () => random.next());
    };
    expect(numbers(7)).toEqual(numbers(7));
    expect(numbers(7)).not.toEqual(numbers(8));
    expect(numbers(7).filter((number) => number < 0.5).length / 1_000).toBeCloseTo(0.5, 1);
  });

  it('gives the same faults each time, and only to what is there', () => {
    const plan = (seed: number) => planOf(new Random(seed), 60_000, ['monolith-1'], false);
    expect(plan(7)).toEqual(plan(7));
    expect(plan(7)).not.toEqual(plan(8));
    expect(new Set(plan(7).map(({ target }) => target))).toEqual(new Set(['monolith-1', 'postgres']));
  });
});

describe('20 minutes', () => {
  const plan = planOf(new Random(7), 20 * 60_000, ['orders-1'], true);

  it('bring every kind of fault', () => {
    const kinds = [...new Set(plan.map(({ kind }) => kind))].sort();
    const ofServers =
      'postgres-disconnect postgres-exhaust postgres-restart redis-disconnect redis-flush redis-full';
    const all = `clock-ahead clock-behind kill pause ${ofServers} redis-kill redis-pause redis-slow redis-unreachable terminate`;
    expect(kinds.join(' ')).toBe(all);
  });

  it('let a process stand still for longer than a lease, and a server for no longer than a client waits', () => {
    const longest = (of: (kind: string) => boolean) =>
      Math.max(...plan.filter(({ kind }) => of(kind)).map(({ lasts }) => lasts));
    expect(longest((kind) => kind === 'pause')).toBeGreaterThan(30_000);
    expect(longest((kind) => kind.startsWith('redis') || kind.startsWith('postgres'))).toBeLessThan(14_001);
  });
});
