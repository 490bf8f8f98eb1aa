import { Unreachable } from '#contracts/definition';
import type { TransientErrorCheck } from './transient-error-check.js';

/**
 * Whether at least one cause of a failed delivery was an unreachable service. Such an attempt is repeated later and is not
 * counted.
 */
export function isOutage(error: unknown, isTransientError: TransientErrorCheck): boolean {
  if (error instanceof AggregateError) return error.errors.some((each) => isOutage(each, isTransientError));
  return error instanceof Unreachable || isTransientError(error);
}
