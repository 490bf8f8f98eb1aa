import { Batcher } from '../connection/batcher.js';
import type { RedisConnection } from '../connection/redis-connection.js';
import { maxUtf8Bytes, messageField, serialise, type ReplyFrame } from '../frames.js';

/** Time for which replies are stored for a caller that has lost its connection. */
const replyTtlMs = 60_000;
/** Time between two commands that set the expiry of the same stream. */
const expiryIntervalMs = 1_000;

/** Bytes around the frames of an entry, and between two of them. */
const [bracketBytes, commaBytes] = [2, 1];

interface SerialisedFrame {
  readonly json: string;
  /** Deadline of the caller, on the clock of `performance.now()`. */
  readonly deadline: number;
}

/**
 * Sends reply frames to their callers. Frames for one reply stream of one event-loop tick are sent as one entry, or as
 * several if they are longer than a message may be.
 */
export class ReplyBatcher {
  private readonly batcher: Batcher<string, SerialisedFrame>;
  /** Streams whose expiry was set in the current interval. */
  private readonly expiring = new Set<string>();
  private intervalStartedAt = 0;

  constructor(
    private readonly connection: RedisConnection,
    private readonly maxMessageBytes: number,
  ) {
    this.batcher = new Batcher(connection, (stream, frames) => this.send(stream, frames));
  }

  /**
   * The frame is sent until Redis has stored it or the deadline has passed, possibly more than once.
   * @throws TypeError if it is not JSON; RangeError if it is too long
   */
  add(stream: string, frame: ReplyFrame, deadline: number): void {
    this.batcher.add(stream, { json: serialise(frame, this.maxMessageBytes - bracketBytes), deadline });
  }

  /** Resolves when Redis has stored everything or cannot be reached. */
  drain(): Promise<void> {
    return this.batcher.drain();
  }

  private async send(stream: string, frames: readonly SerialisedFrame[]): Promise<void> {
    const now = performance.now();
    const current = frames.filter(({ deadline }) => deadline > now);
    if (current.length === 0) return;
    const mustSetExpiry = this.mustSetExpiry(stream, now);
    try {
      const redis = this.connection.serverOf(stream);
      const commands = this.toEntries(current).map((entry) => redis.xadd(stream, '*', messageField, entry));
      await Promise.all(mustSetExpiry ? [...commands, redis.pexpire(stream, replyTtlMs)] : commands);
    } catch (error) {
      this.expiring.delete(stream);
      throw error;
    }
  }

  /** Several frames share an entry only if they are certain to fit: `add` has rejected each that does not fit alone. */
  private toEntries(frames: readonly SerialisedFrame[]): string[] {
    const entries: string[][] = [];
    let entry: string[] = [];
    let bytes = bracketBytes;
    for (const { json } of frames) {
      const frameBytes = maxUtf8Bytes(json) + commaBytes;
      if (entry.length > 0 && bytes + frameBytes > this.maxMessageBytes) {
        entries.push(entry);
        [entry, bytes] = [[], bracketBytes];
      }
      entry.push(json);
      bytes += frameBytes;
    }
    return [...entries, entry].map((each) => `[${each.join(',')}]`);
  }

  /** Once per interval and stream, so that an expiry costs one command per second and caller at most. */
  private mustSetExpiry(stream: string, now: number): boolean {
    if (now - this.intervalStartedAt >= expiryIntervalMs) {
      this.expiring.clear();
      this.intervalStartedAt = now;
    }
    const isSet = this.expiring.has(stream);
    this.expiring.add(stream);
    return !isSet;
  }
}
