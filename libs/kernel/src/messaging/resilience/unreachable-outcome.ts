import { Unreachable } from '#contracts/definition';
import type { OutgoingRequest } from '../transport/request-transport.js';
import { isWireFailure } from '../dispatch/wire-failure.js';

/**
 * The outcome of an `Unreachable` for `context`, which the transport throws, or the context replies after a transient
 * error in its handler. Undefined for other errors, including `Unreachable` for another context.
 */
export function unreachableOutcome(error: unknown, context: string): 'not-sent' | 'unknown' | undefined {
  if (!isWireFailure(error) || error.code !== Unreachable.code) return undefined;
  const details = error.details as Unreachable['details'];
  // If `context` replied that it cannot reach another context, that is a reply too.
  return details.context === context ? details.outcome : undefined;
}

/** Whether the call can be retried after `error` without the risk of executing a non-idempotent request twice. */
export function isRetryable(error: unknown, { context, idempotent }: OutgoingRequest): boolean {
  const outcome = unreachableOutcome(error, context);
  return outcome === 'not-sent' || (outcome === 'unknown' && idempotent);
}
