import type { Failure } from '#contracts/definition';

const mark = 'cleave:replay';

/** An answer that was given before, on its way to who asked again. Recognisable as JSON, also where there was nothing to answer. */
interface Replay {
  readonly [mark]: true;
  readonly answer?: unknown;
}

/** For a handler to return: typed as the answer, since that is what its caller gets. */
export function replayOf<T>(answer: T): T {
  return { [mark]: true, answer } satisfies Replay as T;
}

export function isReplay(answer: unknown): answer is Replay {
  return typeof answer === 'object' && answer !== null && mark in answer;
}

export function replayedAnswer(replay: Replay): unknown {
  return replay.answer;
}

/** Thrown where the same request has failed before: its caller gets the failure, and is told that it is not news. */
export class FailedBefore extends Error {
  /** `traceId` is that of the first time, where it is known. */
  constructor(
    readonly failure: Failure,
    readonly traceId: string | undefined,
  ) {
    super(failure.message);
  }
}
