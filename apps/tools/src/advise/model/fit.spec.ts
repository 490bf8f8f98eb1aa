import { describe, expect, it } from '@jest/globals';
import { fitContributions } from './fit.js';

describe('fitContributions', () => {
  it('finds what each cause contributes if they rise and fall independently', () => {
    const [a, b] = [
      [1, 5, 2, 8, 3],
      [7, 1, 6, 2, 9],
    ];
    const results = a.map((value, n) => 2 * value + 0.5 * b[n]!);
    const [ofA, ofB] = fitContributions([a, b], results, [1, 1]);
    expect(ofA).toBeCloseTo(2, 0);
    expect(ofB).toBeCloseTo(0.5, 0);
    expect(Math.abs(ofA! - 2)).toBeLessThan(0.1);
  });

  it('keeps the priors if the causes always rise together', () => {
    const values = [1, 2, 3];
    const fitted = fitContributions([values, values], [4, 8, 12], [3, 1]);
    expect(fitted.map((each) => Number(each.toFixed(6)))).toEqual([3, 1]);
  });

  it('never returns a negative contribution', () => {
    expect(
      fitContributions(
        [
          [1, 2, 3],
          [1, 0, 1],
        ],
        [3, 2, 1],
        [0, 0],
      ).every((each) => each >= 0),
    ).toBe(true);
  });
});
