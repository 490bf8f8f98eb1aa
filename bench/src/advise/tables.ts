import { report, table, type Row } from '../shared/report.ts';
import { summary } from '../shared/statistics.ts';

/** A prediction of one round, and the measurement after the move. */
export interface Comparison {
  readonly context: string;
  /** Route and percentile, or CPU. */
  readonly figure: string;
  readonly predicted: number;
  readonly measured: number;
  /** The largest difference that counts as a hit. */
  readonly tolerance: number;
}

export const tolerances = {
  p50: (value: number): number => Math.max(0.5, value * 0.25),
  p99: (value: number): number => Math.max(2, value * 0.4),
  cores: (value: number): number => value * 0.2,
} as const;

/** Publishes every figure with its hits and misses. */
export function reportAdvice(comparisons: readonly Comparison[], settings: object): void {
  const groups = [...Map.groupBy(comparisons, ({ context, figure }) => `${context}: ${figure}`)];
  const rows = groups.map(([name, rounds]): Row => {
    const hits = rounds.filter(
      ({ predicted, measured, tolerance }) => Math.abs(predicted - measured) <= tolerance,
    );
    const predicted = summary(rounds.map((each) => each.predicted)).median;
    const measured = summary(rounds.map((each) => each.measured)).median;
    return [name, predicted, measured, `${hits.length} of ${rounds.length}`];
  });
  report('advise', { settings, comparisons }, table(['', 'predicted', 'measured', 'within tolerance'], rows));
}
