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
