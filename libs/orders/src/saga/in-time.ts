import { currentScope, runInScope } from '#kernel/messaging';

/** Milliseconds kept for the way back, so that the caller hears how far things are and not silence. */
const wayBackMs = 500;

/**
 * Runs `work` so that what it sends is settled while there is still time to answer the message being handled.
 * `until` is that moment in epoch milliseconds; `deadlineMs` counts from now where the caller gave no deadline.
 */
export function inTime<T>(deadlineMs: number, work: (until: number) => Promise<T>): Promise<T> {
  const scope = currentScope() ?? { headers: {} };
  const until = (scope.deadline ?? Date.now() + deadlineMs) - wayBackMs;
  return runInScope({ ...scope, deadline: until }, () => work(until));
}
