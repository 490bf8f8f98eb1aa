import type { CallSettings } from './call.settings.js';

/** Limits, retries and circuit breaker of calls to one remote context. */
export interface CallOptions extends CallSettings {
  /** Maximum number of retries of a call that was not sent or is idempotent. None starts after the deadline of the call. */
  readonly maxRetries: number;
  /** Approximate delay before the first retry; roughly doubled for each further retry, with jitter. */
  readonly retryDelayMs: number;
  /** The circuit breaker opens after ten calls without a reply if the context has replied to no call for this time. */
  readonly breakerSilenceMs: number;
  /** Time for which the circuit breaker stays open. It then lets a single call through (half-open). */
  readonly breakerPauseMs: number;
}

export const defaultCallOptions = {
  maxRetries: 4,
  retryDelayMs: 25,
  breakerSilenceMs: 2_000,
  breakerPauseMs: 1_000,
} as const;
