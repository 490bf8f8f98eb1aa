import type { Wait } from '../../transport/deadline-timer.js';
import type { ReplyFrame } from './frames.js';

export interface AnswerReceiver {
  next(value: unknown): void;
  error(error: unknown): void;
  /** With the last value, if there is one that was not told before. */
  complete(last?: unknown): void;
}

/** A call that waits for its answer. */
export class OpenCall {
  /** Whether Redis may have it. */
  sent = false;
  /** Id of its entry, once Redis has told. */
  entry: string | undefined;
  /** For its deadline. */
  wait!: Wait;
  private nextPosition = 0;

  constructor(
    readonly number: number,
    readonly context: string,
    readonly receiver: AnswerReceiver,
  ) {}

  /** A batch that was sent twice brings each frame twice. */
  receive({ s = 0, v, e, z }: ReplyFrame): void {
    if (s < this.nextPosition) return;
    this.nextPosition = s + 1;
    if (e !== undefined) this.receiver.error(e);
    else if (z) this.receiver.complete(v);
    else this.receiver.next(v);
  }
}
