import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Milliseconds. */
const sampledEvery = 500;
const resolution = 20;

export interface Room {
  readonly maxInFlight: number;
  readonly maxEventLoopDelayMs: number;
}

/**
 * How many requests may be answered at the same time, as asked just now. A process that stalls is full much earlier;
 * one that stalls with little to do, as at its start, is not.
 */
export function measuredRoom({ maxInFlight, maxEventLoopDelayMs }: Room): () => number {
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  let [room, staleAt] = [maxInFlight, performance.now() + sampledEvery];
  return () => {
    if (performance.now() < staleAt) return room;
    room = delay.mean / 1e6 - resolution > maxEventLoopDelayMs ? maxInFlight / 10 : maxInFlight;
    delay.reset();
    staleAt = performance.now() + sampledEvery;
    return room;
  };
}
