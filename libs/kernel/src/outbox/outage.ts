import { Unreachable } from '#contracts/definition';
import { isConnectionFailure } from '#kernel/persistence';

/** Whether publishing failed because a service was unreachable, and not because of the event itself. */
export function isOutage(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isOutage);
  return error instanceof Unreachable || isConnectionFailure(error);
}
