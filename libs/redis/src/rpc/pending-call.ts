import { Logger } from '@nestjs/common';
import {
  internalFailure,
  isValidReplyError,
  type ScheduledCallback,
  type OutgoingRequest,
  type WireFailure,
} from '#kernel/messaging';
import type { ReplyFrame } from '../frames.js';

export interface ReplyObserver {
  next(value: unknown): void;
  error(error: unknown): void;
  /** `last`: a final value that was not passed to `next`. */
  complete(last?: unknown): void;
}

/** A request whose reply is not complete. */
export class PendingCall {
  private static readonly logger = new Logger(PendingCall.name);
  /** Whether Redis may have received the request. */
  sent = false;
  /** Whether the stream may contain an earlier copy of the request, whose entry id is not known. */
  mayBeInStream = false;
  /** Stream entry id of the request, once Redis has confirmed it. */
  entryId: string | undefined;
  expiry!: ScheduledCallback;
  private nextSequence = 0;

  constructor(
    readonly id: string,
    readonly request: OutgoingRequest,
    readonly observer: ReplyObserver,
  ) {}

  /** Returns false for a duplicate, which must be ignored: a batch that was sent twice contains each frame twice. */
  isNext({ s: sequence = 0 }: ReplyFrame): boolean {
    return sequence >= this.nextSequence;
  }

  /** Passes a frame to the observer. */
  receive({ s: sequence = 0, v: value, e: error, z: isLast }: ReplyFrame): void {
    this.nextSequence = sequence + 1;
    if (error !== undefined) this.observer.error(isValidReplyError(error) ? error : this.malformedReply());
    else if (isLast) this.observer.complete(value);
    else this.observer.next(value);
  }

  private malformedReply(): WireFailure {
    const { context, pattern } = this.request;
    PendingCall.logger.error({ context, pattern }, 'Reply contains a malformed failure');
    return internalFailure(undefined);
  }
}
