import type { Failure } from '#contracts/definition';

const mark = 'cleave:replay';

/** Envelope of a replayed response. The mark survives JSON, also when there is no response body. */
interface Replay {
  readonly [mark]: true;
  readonly response?: unknown;
}

/**
 * Marks a handler's return value as the replay of an earlier response. Typed as the response, which the caller
 * receives.
 */
export function markReplayed<T>(response: T): T {
  return { [mark]: true, response } satisfies Replay as T;
}

export function isReplay(reply: unknown): reply is Replay {
  return typeof reply === 'object' && reply !== null && mark in reply;
}

export function replayedResponse(replay: Replay): unknown {
  return replay.response;
}

/**
 * Thrown to replay the stored failure of an earlier attempt of the same request. The caller receives `failure`, marked
 * as a replay.
 */
export class ReplayedFailure extends Error {
  /** `traceId` is that of the original request, if known. */
  constructor(
    readonly failure: Failure,
    readonly traceId: string | undefined,
  ) {
    super(failure.message);
  }
}
