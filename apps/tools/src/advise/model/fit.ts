import { sum } from './totals.js';

const iterations = 200;
/** Weight of the priors: they decide where the samples do not distinguish the causes. */
const priorWeight = 0.05;

/**
 * Non-negative coefficients `b` with `results ≈ Σ causes × b`: how much each cause contributes per unit. `causes`: one
 * list per cause, with one value per sample. Where the causes rise and fall together, the coefficients stay near
 * `priors`.
 */
export function fitContributions(
  causes: readonly (readonly number[])[],
  results: readonly number[],
  priors: readonly number[],
): number[] {
  const fitted = [...priors];
  const squares = causes.map((values) => sum(values.map((value) => value * value)));
  const rest = results.map((result, n) => result - sum(causes.map((values, k) => values[n]! * fitted[k]!)));
  for (let iteration = 0; iteration < iterations; iteration++)
    for (const [k, values] of causes.entries()) {
      if (squares[k] === 0) continue;
      const product = sum(values.map((value, n) => value * (rest[n]! + value * fitted[k]!)));
      const prior = priorWeight * squares[k]! * priors[k]!;
      const next = Math.max(0, (product + prior) / (squares[k]! * (1 + priorWeight)));
      for (const [n, value] of values.entries()) rest[n]! -= value * (next - fitted[k]!);
      fitted[k] = next;
    }
  return fitted;
}
