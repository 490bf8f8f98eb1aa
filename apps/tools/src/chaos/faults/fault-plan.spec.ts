import { describe, expect, it } from '@jest/globals';
import { planFaults } from './fault-plan.js';
import { Random } from '../random.js';

describe('a seed', () => {
  it('produces the same evenly distributed numbers on each run', () => {
    const numbers = (seed: number) => {
      const random = new Random(seed);
      return Array.from({ length: 1_000 }, () => random.next());
    };
    expect(numbers(7)).toEqual(numbers(7));
    expect(numbers(7)).not.toEqual(numbers(8));
    expect(numbers(7).filter((number) => number < 0.5).length / 1_000).toBeCloseTo(0.5, 1);
  });

  it('produces the same faults on each run, for existing targets only', () => {
    const plan = (seed: number) => planFaults(new Random(seed), 60_000, ['monolith-1'], false);
    expect(plan(7)).toEqual(plan(7));
    expect(plan(7)).not.toEqual(plan(8));
    expect(new Set(plan(7).map(({ target }) => target))).toEqual(new Set(['monolith-1', 'postgres']));
  });
});

it('a plan with movable contexts contains moves of each of them to each share', () => {
  const plan = planFaults(new Random(7), 20 * 60_000, ['orders-1'], true, ['orders', 'products']);
  const moves = plan.filter(({ kind }) => kind === 'move');
  const shares = [0, 10, 100, 50];
  const all = ['orders', 'products'].flatMap((context) => shares.map((percent) => `${context} ${percent}`));
  expect([...new Set(moves.map(({ target, percent }) => `${target} ${percent}`))].sort()).toEqual(all);
  expect(moves.length).toBeGreaterThan(plan.length / 3);
});

describe('a plan of 20 minutes', () => {
  const plan = planFaults(new Random(7), 20 * 60_000, ['orders-1'], true);

  it('contains every kind of fault', () => {
    const kinds = [...new Set(plan.map(({ kind }) => kind))].sort();
    const serverFaults =
      'postgres-disconnect postgres-exhaust postgres-restart redis-disconnect redis-flush redis-full';
    const all = `clock-ahead clock-behind kill pause ${serverFaults} redis-kill redis-pause redis-slow redis-unreachable terminate`;
    expect(kinds.join(' ')).toBe(all);
  });

  it('pauses a process for longer than a lease, and a server for at most 14 s', () => {
    const maxDurationMs = (matches: (kind: string) => boolean) =>
      Math.max(...plan.filter(({ kind }) => matches(kind)).map(({ durationMs }) => durationMs));
    expect(maxDurationMs((kind) => kind === 'pause')).toBeGreaterThan(30_000);
    expect(maxDurationMs((kind) => kind.startsWith('redis') || kind.startsWith('postgres'))).toBeLessThan(
      14_001,
    );
  });
});
