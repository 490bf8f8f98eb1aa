/** Latency buckets grow by a quarter, from 0.05 ms. */
const [firstBucketMs, growth] = [0.05, 1.25];

/** Requests of one process to a context that it hosts, since the process started. */
export interface RequestCounts {
  /** Redirected: executed by the target app. */
  readonly away: number;
  /** Executed by this process. */
  readonly local: number;
  /** Failed with `unavailable` or an undeclared error, or executed here after the target app did not. */
  readonly failed: number;
  /** Latency bucket → requests. */
  readonly latencies: Readonly<Record<string, number>>;
}

export class RequestCounter implements RequestCounts {
  away = 0;
  local = 0;
  failed = 0;
  readonly latencies: Record<string, number> = {};

  record(executor: 'target' | 'local', durationMs: number, isFailure: boolean): void {
    if (executor === 'target') this.away++;
    else this.local++;
    if (isFailure) this.failed++;
    const bucket = Math.max(0, Math.ceil(Math.log(durationMs / firstBucketMs) / Math.log(growth)));
    this.latencies[bucket] = (this.latencies[bucket] ?? 0) + 1;
  }
}

/**
 * The requests between two readings of the counts of all processes, by instance. A restarted process counts from zero.
 */
export function requestsBetween(
  before: ReadonlyMap<string, RequestCounts>,
  after: ReadonlyMap<string, RequestCounts>,
): RequestCounts {
  const sum = { away: 0, local: 0, failed: 0, latencies: {} as Record<string, number> };
  for (const [instance, counts] of after) {
    const earlier = before.get(instance);
    for (const field of ['away', 'local', 'failed'] as const)
      sum[field] += counts[field] - (earlier?.[field] ?? 0);
    for (const [bucket, count] of Object.entries(counts.latencies))
      sum.latencies[bucket] = (sum.latencies[bucket] ?? 0) + count - (earlier?.latencies[bucket] ?? 0);
  }
  return sum;
}

/** Number of requests. */
export function totalOf({ away, local }: RequestCounts): number {
  return away + local;
}

/** Percentage of the requests that were redirected to the target app and executed there; undefined without requests. */
export function shareOf(counts: RequestCounts): number | undefined {
  const total = totalOf(counts);
  return total === 0 ? undefined : (100 * counts.away) / total;
}

/** Upper limit of the 99th percentile of the latency in milliseconds; 0 without requests. */
export function p99Of({ latencies }: RequestCounts): number {
  const sorted = Object.entries(latencies).toSorted(([a], [b]) => Number(a) - Number(b));
  let rest = 0.99 * sorted.reduce((sum, [, count]) => sum + count, 0);
  for (const [bucket, count] of sorted)
    if ((rest -= count) <= 0) return firstBucketMs * growth ** Number(bucket);
  return 0;
}
