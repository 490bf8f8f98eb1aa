import { Logger } from '@nestjs/common';
import {
  CircuitState,
  SamplingBreaker,
  circuitBreaker,
  handleWhen,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import { breakerOpened, breakerState } from './call-metrics.js';
import { classifyFailure } from './classify-failure.js';

export interface BreakerOptions {
  /** Window in milliseconds over which calls are sampled. */
  readonly windowMs: number;
  /** Milliseconds for which the breaker stays open before it becomes half-open. */
  readonly pauseMs: number;
}

const failureRateThreshold = 0.5;
/** Minimum number of calls in a window for the breaker to open. */
const minCalls = 10;

/**
 * Circuit breaker for calls to `context`: opens when half of them get no reply, and tests with a single call when
 * half-open.
 */
export function createCircuitBreaker(
  context: string,
  { windowMs, pauseMs }: BreakerOptions,
): CircuitBreakerPolicy {
  const logger = new Logger('Breaker');
  const breaker = circuitBreaker(
    handleWhen((error) => classifyFailure(error, context) !== undefined),
    {
      halfOpenAfter: pauseMs,
      breaker: new SamplingBreaker({
        threshold: failureRateThreshold,
        duration: windowMs,
        minimumRps: (minCalls * 1_000) / windowMs,
      }),
    },
  );
  breakerState.set({ context }, CircuitState.Closed);
  breakerOpened.inc({ context }, 0);
  breaker.onStateChange((state) => breakerState.set({ context }, stateValues[state]));
  breaker.onBreak(() => {
    breakerOpened.inc({ context });
    logger.warn(`Circuit breaker opened for ${pauseMs} ms (context=${context})`);
  });
  breaker.onReset(() => logger.log(`Circuit breaker closed (context=${context})`));
  return breaker;
}

const stateValues: Readonly<Record<CircuitState, number>> = {
  [CircuitState.Closed]: 0,
  [CircuitState.HalfOpen]: 1,
  [CircuitState.Open]: 2,
  [CircuitState.Isolated]: 2,
};
