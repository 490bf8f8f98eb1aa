import { setTimeout as pause } from 'node:timers/promises';

interface RetryOptions {
  readonly isRetryable: (error: unknown) => boolean;
  readonly intervalMs: number;
}

/**
 * Repeats `attempt` while it throws an error that is retryable, until `end`, a time of `performance.now()`; then throws that
 * error. Must not be called in a transaction, whose locks it would hold while it waits.
 */
export async function retryUntil<T>(
  end: number,
  attempt: () => Promise<T>,
  { isRetryable, intervalMs }: RetryOptions,
): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isRetryable(error) || performance.now() >= end) throw error;
      await pause(intervalMs);
    }
  }
}
