import { Unreachable } from '#contracts/definition';

/** Creates an `Unreachable` whose `cause` is `reason`, for logs; it is not sent to other processes or clients. */
export function unreachableBecause(
  context: string,
  outcome: 'not-sent' | 'unknown',
  reason: string,
): Unreachable {
  return Object.assign(new Unreachable({ context, outcome }), { cause: reason });
}
