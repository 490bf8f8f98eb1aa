import { monitorEventLoopDelay } from 'node:perf_hooks';

const sampleIntervalMs = 500;
const resolutionMs = 20;

export interface ConcurrencyLimitOptions {
  readonly maxInFlight: number;
  readonly maxEventLoopDelayMs: number;
}

/**
 * Returns a function that yields the current limit of concurrent requests: `maxInFlight`, or a tenth of it if the mean
 * event-loop delay of the last sample exceeds `maxEventLoopDelayMs`. A single long task, as at startup, does not lower
 * it.
 */
export function adaptiveConcurrencyLimit({
  maxInFlight,
  maxEventLoopDelayMs,
}: ConcurrencyLimitOptions): () => number {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  let [limit, sampleEnd] = [maxInFlight, performance.now() + sampleIntervalMs];
  return () => {
    if (performance.now() < sampleEnd) return limit;
    limit = delay.mean / 1e6 - resolutionMs > maxEventLoopDelayMs ? maxInFlight / 10 : maxInFlight;
    delay.reset();
    sampleEnd = performance.now() + sampleIntervalMs;
    return limit;
  };
}
