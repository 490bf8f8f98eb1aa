import type { RouteLatency } from '../model/recording.js';
import type { Scrape } from './scrape.js';

type Buckets = Scrape['buckets'][string];

/** Percentiles of the requests between two scrapes of the same processes. */
export function latenciesBetween(
  before: readonly Scrape[],
  after: readonly Scrape[],
): Record<string, RouteLatency> {
  const routes = new Set(after.flatMap(({ buckets }) => Object.keys(buckets)));
  const latencies = [...routes].flatMap((route) => {
    const counts = new Map<number, number>();
    const add = (buckets: Buckets = {}, sign: 1 | -1): void => {
      for (const [le, count] of Object.entries(buckets)) {
        const bound = le === '+Inf' ? Infinity : Number(le);
        counts.set(bound, (counts.get(bound) ?? 0) + sign * count);
      }
    };
    for (const { buckets } of after) add(buckets[route], 1);
    for (const { buckets } of before) add(buckets[route], -1);
    const sorted = [...counts].toSorted(([a], [b]) => a - b);
    const total = sorted.at(-1)?.[1] ?? 0;
    if (total === 0) return [];
    return [
      [route, { p50Ms: quantile(sorted, total * 0.5), p99Ms: quantile(sorted, total * 0.99) }] as const,
    ];
  });
  return Object.fromEntries(latencies);
}

/** Interpolates within the bucket that contains the rank, as Prometheus does. In milliseconds. */
function quantile(cumulative: readonly (readonly [bound: number, count: number])[], rank: number): number {
  let [lower, below] = [0, 0];
  for (const [bound, count] of cumulative) {
    if (count >= rank) {
      const upper = bound === Infinity ? lower : bound;
      const share = count > below ? (rank - below) / (count - below) : 1;
      return (lower + (upper - lower) * share) * 1_000;
    }
    [lower, below] = [bound, count];
  }
  return lower * 1_000;
}
