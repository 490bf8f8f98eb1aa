/** The middle of what was measured, and how far apart it lies. */
export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** `share` of 0.5 is the median. Of no values it is NaN. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function summary(values: readonly number[]): Summary {
  return { median: percentile(values, 0.5), min: Math.min(...values), max: Math.max(...values) };
}

/** One contender beside another, round by round: what slows the machine for a moment slows both. */
export function ratio(ours: readonly number[], theirs: readonly number[]): Summary {
  return summary(ours.map((value, round) => value / theirs[round]!));
}
