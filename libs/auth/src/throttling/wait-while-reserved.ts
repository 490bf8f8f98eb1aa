import { retryUntil } from '#kernel/concurrency';
import { currentScope } from '#kernel/messaging';

/** Attempts that are being verified could lock the account or network, so that one more must wait for their result. */
export class AllReserved extends Error {
  override readonly name = 'AllReserved';
}

const defaultDeadlineMs = 5_000;
const retry = { intervalMs: 50, isRetryable: (error: unknown) => error instanceof AllReserved };

/**
 * Repeats `attempt` while it throws `AllReserved`, for at most half of the time that the current message has left.
 * @throws AllReserved if the attempts of others do not end
 */
export function waitWhileReserved<T>(attempt: () => Promise<T>): Promise<T> {
  const now = performance.now();
  const deadline = currentScope()?.deadline ?? now + defaultDeadlineMs;
  return retryUntil((now + deadline) / 2, attempt, retry);
}
