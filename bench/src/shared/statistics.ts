/** Median and range of measured values. */
export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** `share` is between 0 and 1; 0.5 is the median. Returns NaN for an empty list. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function summary(values: readonly number[]): Summary {
  return { median: percentile(values, 0.5), min: Math.min(...values), max: Math.max(...values) };
}

/** Ratios per round, so that temporary load of the machine affects both sides. */
export function ratio(values: readonly number[], baseline: readonly number[]): Summary {
  return summary(values.map((value, round) => value / baseline[round]!));
}
