import { Unreachable } from '#contracts/definition';
import type { OutgoingRequest } from '../transport/request-transport.js';
import { isWireFailure } from '../dispatch/wire-failure.js';

/** What became of a call that its context did not answer; undefined for any answer, also one that is a failure. */
export function outcomeOf(error: unknown, context: string): 'not-sent' | 'unknown' | undefined {
  if (!isWireFailure(error) || error.code !== Unreachable.code) return undefined;
  const details = error.details as Unreachable['details'];
  // That it could not reach another context is an answer too.
  return details.context === context ? details.outcome : undefined;
}

/** Whether the call may be made again after `error` without doing anything twice. */
export function mayRepeat(error: unknown, { context, repeatable }: OutgoingRequest): boolean {
  const outcome = outcomeOf(error, context);
  return outcome === 'not-sent' || (outcome === 'unknown' && repeatable);
}
