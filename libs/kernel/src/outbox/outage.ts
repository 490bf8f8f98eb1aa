import { Unreachable } from '#contracts/definition';
import { isConnectionFailure } from '#kernel/persistence';

/** Whether at least one cause of the failure was an unreachable service; such an attempt is not counted. */
export function isOutage(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isOutage);
  return error instanceof Unreachable || isConnectionFailure(error);
}
