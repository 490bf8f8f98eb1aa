import { Logger } from '@nestjs/common';
import {
  CircuitState,
  SamplingBreaker,
  circuitBreaker,
  handleWhen,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import { breakerOpened, breakerState } from './call-metrics.js';
import { outcomeOf } from './classify-failure.js';

export interface BreakerPace {
  /** Milliseconds over which answers are counted. */
  readonly windowMs: number;
  /** Milliseconds for which nothing is tried once it is open. */
  readonly pauseMs: number;
}

/** Half of the calls without an answer open it, but no fewer calls than these. */
const threshold = 0.5;
const fewestCalls = 10;

/** Opens when `context` does not answer any more; one call at a time finds out whether it does again. */
export function breakerOf(context: string, { windowMs, pauseMs }: BreakerPace): CircuitBreakerPolicy {
  const logger = new Logger('Breaker');
  const breaker = circuitBreaker(
    handleWhen((error) => outcomeOf(error, context) !== undefined),
    {
      halfOpenAfter: pauseMs,
      breaker: new SamplingBreaker({
        threshold,
        duration: windowMs,
        minimumRps: (fewestCalls * 1_000) / windowMs,
      }),
    },
  );
  breakerState.set({ context }, CircuitState.Closed);
  breakerOpened.inc({ context }, 0);
  breaker.onStateChange((state) => breakerState.set({ context }, levels[state]));
  breaker.onBreak(() => {
    breakerOpened.inc({ context });
    logger.warn(`${context} does not answer: it is not called for ${pauseMs} ms`);
  });
  breaker.onReset(() => logger.log(`${context} answers again`));
  return breaker;
}

const levels: Readonly<Record<CircuitState, number>> = {
  [CircuitState.Closed]: 0,
  [CircuitState.HalfOpen]: 1,
  [CircuitState.Open]: 2,
  [CircuitState.Isolated]: 2,
};
