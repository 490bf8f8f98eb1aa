import type { CallSettings } from './call.settings.js';

/** Limits, retries and circuit breaker of calls to one remote context. */
export interface CallOptions extends CallSettings {
  /** Maximum number of retries of a call that was not sent or is idempotent. None starts after the deadline of the call. */
  readonly maxRetries: number;
  /** Approximate delay before the first retry; roughly doubled for each further retry, with jitter. */
  readonly retryDelayMs: number;
  /**
   * Window over which the circuit breaker samples calls. It opens when more than half of at least ten calls failed with
   * `Unreachable`.
   */
  readonly breakerWindowMs: number;
  /** Time for which the circuit breaker stays open. It then lets a single call through (half-open). */
  readonly breakerPauseMs: number;
}

export const defaultCallOptions = {
  maxRetries: 4,
  retryDelayMs: 25,
  breakerWindowMs: 5_000,
  breakerPauseMs: 1_000,
} as const;
