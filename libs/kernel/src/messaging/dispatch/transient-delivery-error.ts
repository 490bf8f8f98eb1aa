import { Unreachable } from '#contracts/definition';
import type { TransientErrorCheck } from './transient-error-check.js';

/**
 * Whether at least one cause is transient: an unreachable service, a lost connection, or a conflict of transactions.
 * The attempt to deliver the event is then repeated later and is not counted.
 */
export function isTransientDeliveryError(error: unknown, isTransientError: TransientErrorCheck): boolean {
  if (error instanceof AggregateError)
    return error.errors.some((each) => isTransientDeliveryError(each, isTransientError));
  return error instanceof Unreachable || isTransientError(error);
}
