import { Unreachable } from '#contracts/definition';
import { isConnectionFailure } from '#kernel/persistence';

/** Whether an event could not be handed over for a reason that has nothing to do with the event. */
export function isOutage(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isOutage);
  return error instanceof Unreachable || isConnectionFailure(error);
}
