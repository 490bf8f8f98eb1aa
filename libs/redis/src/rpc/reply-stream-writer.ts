import { Logger } from '@nestjs/common';
import type { Observer } from 'rxjs';
import { internalFailure } from '#kernel/messaging';
import type { ReplyFrame } from '../frames.js';
import type { ReplyBatcher } from './reply-batcher.js';

/** Writes the frames of one reply. Ignores everything after the last frame. */
export class ReplyStreamWriter implements Observer<unknown> {
  private static readonly logger = new Logger(ReplyStreamWriter.name);
  private nextSequence = 0;
  private completed = false;

  constructor(
    private readonly replies: ReplyBatcher,
    private readonly stream: string,
    private readonly callId: string,
    /** Deadline of the caller, on the clock of `performance.now()`. */
    private readonly deadline: number,
  ) {}

  next(v: unknown): void {
    this.write({ v });
  }

  complete(v?: unknown): void {
    this.write({ v, z: 1 });
  }

  error(error: unknown): void {
    const isPlain = error !== undefined && !(error instanceof Error);
    const e = isPlain ? error : { status: 'error', message: error?.message ?? 'Internal server error' };
    this.write({ e, z: 1 });
  }

  private write(content: Pick<ReplyFrame, 'v' | 'e' | 'z'>): void {
    if (this.completed) return;
    const position = { i: this.callId, s: this.nextSequence++ || undefined };
    this.completed = content.z === 1;
    try {
      this.replies.add(this.stream, { ...position, ...content }, this.deadline);
    } catch (error) {
      ReplyStreamWriter.logger.error({ err: error }, 'Reply cannot be sent: it is not JSON, or too long');
      this.completed = true;
      const failure: ReplyFrame = { ...position, e: internalFailure(undefined), z: 1 };
      this.replies.add(this.stream, failure, this.deadline);
    }
  }
}
