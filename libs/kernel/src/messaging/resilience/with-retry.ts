import { setTimeout as delay } from 'node:timers/promises';
import { ExponentialBackoff, type IBackoff } from 'cockatiel';
import type { OutgoingRequest, RequestTransport } from '../transport/request-transport.js';
import type { CallOptions } from './call-options.js';
import { isRetryable, unreachableOutcome } from './unreachable-outcome.js';

/**
 * Sends a call and retries it with exponential backoff and jitter, as long as the failure is retryable and the backoff
 * ends before the deadline of the call. Rejects with the last error, or with an earlier one whose outcome is `unknown` if
 * the last attempt was not sent: the request may have been executed.
 */
export async function withRetry(
  call: OutgoingRequest,
  transport: RequestTransport,
  { maxRetries, retryDelayMs: initialDelay }: CallOptions,
  onRetry: () => void,
): Promise<unknown> {
  let backoff: IBackoff<unknown> | undefined;
  let unknown: unknown;
  for (let retries = 0; ; retries++) {
    try {
      return await transport.request(call);
    } catch (error) {
      const outcome = unreachableOutcome(error, call.context);
      if (outcome === 'unknown') unknown = error;
      backoff = backoff?.next(undefined) ?? new ExponentialBackoff({ initialDelay }).next();
      const isBeforeDeadline = performance.now() + backoff.duration < (call.pickupDeadline ?? call.deadline);
      if (retries === maxRetries || !isBeforeDeadline || !isRetryable(error, call))
        throw outcome === 'not-sent' ? (unknown ?? error) : error;
      onRetry();
      await delay(backoff.duration);
    }
  }
}
