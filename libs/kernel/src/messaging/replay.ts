const mark = 'cleave:replay';

/** An answer that was given before, on its way to who asked again. Recognisable as JSON, also where there was nothing to answer. */
export interface Replay {
  readonly [mark]: true;
  readonly answer?: unknown;
}

export function replayOf(answer: unknown): Replay {
  return { [mark]: true, answer };
}

export function isReplay(answer: unknown): answer is Replay {
  return typeof answer === 'object' && answer !== null && mark in answer;
}

export function replayedAnswer(replay: Replay): unknown {
  return replay.answer;
}
