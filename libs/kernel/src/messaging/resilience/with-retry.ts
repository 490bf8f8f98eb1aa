import { setTimeout as delay } from 'node:timers/promises';
import { ExponentialBackoff, type IBackoff } from 'cockatiel';
import type { OutgoingRequest, RequestTransport } from '../transport/request-transport.js';
import type { CallOptions } from './call-options.js';
import { isRetryable } from './outcome-without-reply.js';

/**
 * Sends a call and retries it with exponential backoff and jitter, as long as the failure is retryable and the backoff
 * ends before the deadline of the call. Rejects with the last error.
 */
export async function withRetry(
  call: OutgoingRequest,
  transport: RequestTransport,
  { maxRetries, retryDelayMs: initialDelay }: CallOptions,
  onRetry: () => void,
): Promise<unknown> {
  let backoff: IBackoff<unknown> | undefined;
  for (let retries = 0; ; retries++) {
    try {
      return await transport.request(call);
    } catch (error) {
      backoff = backoff?.next(undefined) ?? new ExponentialBackoff({ initialDelay }).next();
      const isBeforeDeadline = Date.now() + backoff.duration < call.deadline;
      if (retries === maxRetries || !isBeforeDeadline || !isRetryable(error, call)) throw error;
      onRetry();
      await delay(backoff.duration);
    }
  }
}
