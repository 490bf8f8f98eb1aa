import { Logger } from '@nestjs/common';
import { internalFailure } from '../../dispatch/wire-failure.js';
import type { ReplyFrame } from './frames.js';
import type { ReplyBatcher } from './reply-batcher.js';

/** Writes the frames of one reply. Ignores everything after the last frame. */
export class ReplyStreamWriter {
  private static readonly logger = new Logger(ReplyStreamWriter.name);
  private nextSequence = 0;
  private completed = false;

  constructor(
    private readonly batcher: ReplyBatcher,
    private readonly stream: string,
    private readonly callId: number,
    /** Deadline of the caller, in epoch milliseconds of this host. */
    private readonly deadline: number,
  ) {}

  next(v: unknown): void {
    this.write({ v });
  }

  complete(v?: unknown): void {
    this.write({ v, z: 1 });
  }

  error(error: unknown): void {
    const e =
      error instanceof Error || error === undefined ? { status: 'error', message: messageOf(error) } : error;
    this.write({ e, z: 1 });
  }

  private write(content: Omit<ReplyFrame, 'i' | 's'>): void {
    if (this.completed) return;
    const frame = { i: this.callId, s: this.nextSequence++ || undefined, ...content };
    this.completed = content.z === 1;
    try {
      this.batcher.add(this.stream, frame, this.deadline);
    } catch (error) {
      ReplyStreamWriter.logger.error({ err: error }, 'Reply cannot be serialised as JSON');
      this.completed = true;
      this.batcher.add(
        this.stream,
        { i: frame.i, s: frame.s, e: internalFailure(undefined), z: 1 },
        this.deadline,
      );
    }
  }
}

function messageOf(error: Error | undefined): string {
  return error?.message ?? 'Internal server error';
}
