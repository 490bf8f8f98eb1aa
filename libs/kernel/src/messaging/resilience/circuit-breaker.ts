import { Logger } from '@nestjs/common';
import { CircuitState, circuitBreaker, handleAll, type IBreaker } from 'cockatiel';
import type { Metrics } from '#kernel/observability';
import type { CallOptions } from './call-options.js';
import { breakerOpened, breakerState } from './call-metrics.js';

/** Calls without a reply that open the breaker. */
const minCalls = 10;
/** cockatiel measures the pause with the clock of the host, which may be set back. `isRejecting` measures it instead. */
const noPauseMs = -Infinity;

export interface CircuitBreaker {
  /** Whether the breaker is open, or half-open while its test call has no reply. */
  isRejecting(): boolean;
  /**
   * Executes a call, which rejects if it gets no reply, and counts its result. To be used only while the breaker is not
   * rejecting calls.
   */
  execute<T>(call: () => Promise<T>): Promise<T>;
  /** Whether the context has replied to a call since this time, as returned by `performance.now()`. */
  hasRepliedSince(time: number): boolean;
}

/**
 * Circuit breaker for calls to `context`: opens after ten calls without a reply if the context has replied to none for a
 * while, and tests with a single call when half-open. A context that replies to some calls is available: others may have
 * waited behind a flood until their deadlines.
 */
export function createCircuitBreaker(
  context: string,
  { breakerSilenceMs, breakerPauseMs }: CallOptions,
  metrics: Metrics,
): CircuitBreaker {
  const logger = new Logger('Breaker');
  const silence = new Silence(breakerSilenceMs);
  const breaker = circuitBreaker(handleAll, { halfOpenAfter: noPauseMs, breaker: silence });
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
    hasRepliedSince: (time) => silence.lastReplyAt >= time,
  };
}

/** Decides whether the context is silent. */
class Silence implements IBreaker {
  readonly state = undefined;
  lastReplyAt = -Infinity;
  private callsSinceReply = 0;

  constructor(private readonly minMs: number) {}

  success(): void {
    this.callsSinceReply = 0;
    this.lastReplyAt = performance.now();
  }

  failure(state: CircuitState): boolean {
    this.callsSinceReply++;
    const isSilent = this.callsSinceReply >= minCalls && performance.now() - this.lastReplyAt >= this.minMs;
    return state !== CircuitState.Closed || isSilent;
  }
}

const stateValues: Readonly<Record<CircuitState, number>> = {
  [CircuitState.Closed]: 0,
  [CircuitState.HalfOpen]: 1,
  [CircuitState.Open]: 2,
  [CircuitState.Isolated]: 2,
};
