import { Logger } from '@nestjs/common';
import { internalFailure } from '../../dispatch/wire-failure.js';
import type { ReplyFrame } from './frames.js';
import type { ReplyOutbox } from './reply-batcher.js';

/** Writes the frames of one answer. */
export class Answer {
  private static readonly logger = new Logger(Answer.name);
  private position = 0;
  private complete = false;

  constructor(
    private readonly outbox: ReplyOutbox,
    private readonly stream: string,
    private readonly call: number,
    /** Epoch milliseconds of this host after which nobody waits. */
    private readonly until: number,
  ) {}

  next(v: unknown): void {
    this.write({ v });
  }

  last(v?: unknown): void {
    this.write({ v, z: 1 });
  }

  error(error: unknown): void {
    const e =
      error instanceof Error || error === undefined ? { status: 'error', message: messageOf(error) } : error;
    this.write({ e, z: 1 });
  }

  private write(content: Omit<ReplyFrame, 'i' | 's'>): void {
    if (this.complete) return;
    const frame = { i: this.call, s: this.position++ || undefined, ...content };
    this.complete = content.z === 1;
    try {
      this.outbox.add(this.stream, frame, this.until);
    } catch (error) {
      Answer.logger.error({ err: error }, 'an answer cannot be written as JSON');
      this.complete = true;
      this.outbox.add(
        this.stream,
        { i: frame.i, s: frame.s, e: internalFailure(undefined), z: 1 },
        this.until,
      );
    }
  }
}

function messageOf(error: Error | undefined): string {
  return error?.message ?? 'Internal server error';
}
