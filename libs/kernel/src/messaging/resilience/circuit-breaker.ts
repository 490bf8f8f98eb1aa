import { Logger } from '@nestjs/common';
import { CircuitState, SamplingBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import type { Metrics } from '#kernel/observability';
import type { CallOptions } from './call-options.js';
import { breakerOpened, breakerState } from './call-metrics.js';
import { unreachableOutcome } from './unreachable-outcome.js';

const failureRateThreshold = 0.5;
/** Minimum number of calls in a window for the breaker to open. */
const minCalls = 10;
/** cockatiel measures the pause with the clock of the host, which may be set back. `isRejecting` measures it instead. */
const noPauseMs = -Infinity;

export interface CircuitBreaker {
  /** Whether the breaker is open, or half-open while its test call has no reply. */
  isRejecting(): boolean;
  /** Executes a call and counts its result. To be used only while the breaker is not rejecting calls. */
  execute<T>(call: () => Promise<T>): Promise<T>;
}

/**
 * Circuit breaker for calls to `context`: opens when more than half of them fail with `Unreachable`, and tests with a single
 * call when half-open.
 */
export function createCircuitBreaker(
  context: string,
  { breakerWindowMs, breakerPauseMs }: CallOptions,
  metrics: Metrics,
): CircuitBreaker {
  const logger = new Logger('Breaker');
  const breaker = circuitBreaker(
    handleWhen((error) => unreachableOutcome(error, context) !== undefined),
    {
      halfOpenAfter: noPauseMs,
      breaker: new SamplingBreaker({
        threshold: failureRateThreshold,
        duration: breakerWindowMs,
        minimumRps: (minCalls * 1_000) / breakerWindowMs,
      }),
    },
  );
  metrics.of(breakerState).set({ context }, CircuitState.Closed);
  metrics.of(breakerOpened).inc({ context }, 0);
  breaker.onStateChange((state) => metrics.of(breakerState).set({ context }, stateValues[state]));
  let pausedUntil = -Infinity;
  breaker.onBreak(() => {
    pausedUntil = performance.now() + breakerPauseMs;
    metrics.of(breakerOpened).inc({ context });
    logger.warn(`Circuit breaker opened for ${breakerPauseMs} ms (context=${context})`);
  });
  breaker.onReset(() => logger.log(`Circuit breaker closed (context=${context})`));
  const isPaused = (): boolean => breaker.state === CircuitState.Open && performance.now() < pausedUntil;
  return {
    isRejecting: () => breaker.state === CircuitState.HalfOpen || isPaused(),
    execute: (call) => breaker.execute(call),
  };
}

const stateValues: Readonly<Record<CircuitState, number>> = {
  [CircuitState.Closed]: 0,
  [CircuitState.HalfOpen]: 1,
  [CircuitState.Open]: 2,
  [CircuitState.Isolated]: 2,
};
