import { currentScope, runInScope } from '#kernel/messaging';

/** Milliseconds reserved for the reply, so that the caller receives the current state instead of a timeout. */
const replyMarginMs = 500;

/**
 * Runs `work` with a deadline that leaves time to reply to the current message. `deadline` is a time of `performance.now()`;
 * `defaultTimeoutMs` applies, counted from now, if the caller set no deadline.
 */
export function withReplyMargin<T>(
  defaultTimeoutMs: number,
  work: (deadline: number) => Promise<T>,
): Promise<T> {
  const scope = currentScope() ?? { headers: {} };
  const deadline = (scope.deadline ?? performance.now() + defaultTimeoutMs) - replyMarginMs;
  return runInScope({ ...scope, deadline }, () => work(deadline));
}
