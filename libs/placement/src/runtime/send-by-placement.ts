import type { OutgoingRequest, RequestTransport } from '#kernel/messaging';
import { isInShare } from '../model/request-share.js';
import type { RequestCounter } from '../model/request-counts.js';

/** A failure as transports reject with it. */
interface FailureLike {
  readonly kind?: string;
  readonly details?: { readonly context?: string; readonly outcome?: string };
}

/**
 * Redirects `redirectedPercent` of the requests to the target app and executes the rest in this process. A request that
 * the target app certainly did not execute, and an idempotent one whose outcome is unknown, is executed here before the
 * same deadline; never after it, when the caller has already received a failure.
 */
export async function sendByPlacement(
  call: OutgoingRequest,
  redirectedPercent: number,
  counter: RequestCounter,
  local: RequestTransport,
  remote: RequestTransport,
): Promise<unknown> {
  const startedAt = performance.now();
  let executor: 'target' | 'local' = isRedirected(call, redirectedPercent) ? 'target' : 'local';
  let isFailure = false;
  try {
    if (executor === 'local') return await local.request(call);
    try {
      return await remote.request({ ...call, ...redirectDeadlines(call, startedAt), isRedirected: true });
    } catch (error) {
      if (performance.now() >= call.deadline || !isSafeToRepeat(error as FailureLike, call)) throw error;
      executor = 'local';
      isFailure = true;
      return await local.request(call);
    }
  } catch (error) {
    const { kind } = error as FailureLike;
    isFailure ||= kind === undefined || kind === 'unavailable' || kind === 'internal';
    throw error;
  } finally {
    counter.record(executor, performance.now() - startedAt, isFailure);
  }
}

function isRedirected({ headers, context }: OutgoingRequest, percent: number): boolean {
  if (percent <= 0) return false;
  const traceId = headers.traceparent?.split('-')[1] ?? headers.requestId ?? '';
  return isInShare(traceId, context, percent);
}

/**
 * Leaves half of the time for a second attempt: of an idempotent request in any case, of another one if the target app
 * has not started it by then.
 */
function redirectDeadlines({ idempotent, deadline }: OutgoingRequest, now: number): Partial<OutgoingRequest> {
  const half = (now + deadline) / 2;
  return idempotent ? { deadline: half } : { pickupDeadline: half };
}

/** A request that the target app could not complete because of an outage may still succeed here. */
function isSafeToRepeat({ kind, details }: FailureLike, { context, idempotent }: OutgoingRequest): boolean {
  if (kind !== 'unavailable') return false;
  return idempotent || (details?.context === context && details.outcome === 'not-sent');
}
