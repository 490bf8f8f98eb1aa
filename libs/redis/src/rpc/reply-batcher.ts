import { Batcher } from '../connection/batcher.js';
import type { RedisConnection } from '../connection/redis-connection.js';
import { messageField } from '../frames.js';

/** Time for which replies are stored for a caller that has lost its connection. */
const replyTtlMs = 60_000;
/** Time between two commands that set the expiry of the same stream. */
const expiryIntervalMs = 1_000;

interface SerialisedFrame {
  readonly json: string;
  /** Deadline of the caller, on the clock of `performance.now()`. */
  readonly deadline: number;
}

/** Sends reply frames to their callers. Frames for one reply stream of one event-loop tick are sent as one entry. */
export class ReplyBatcher {
  private readonly batcher: Batcher<string, SerialisedFrame>;
  /** Streams whose expiry was set in the current interval. */
  private readonly expiring = new Set<string>();
  private intervalStartedAt = 0;

  constructor(private readonly connection: RedisConnection) {
    this.batcher = new Batcher(connection, (stream, frames) => this.send(stream, frames));
  }

  /** `json`: a `ReplyFrame`. It is sent until Redis has stored it or the deadline has passed, possibly more than once. */
  add(stream: string, json: string, deadline: number): void {
    this.batcher.add(stream, { json, deadline });
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
    const batch = `[${current.map(({ json }) => json).join(',')}]`;
    try {
      const redis = this.connection.serverOf(stream);
      const added = redis.xadd(stream, '*', messageField, batch);
      await (mustSetExpiry ? Promise.all([added, redis.pexpire(stream, replyTtlMs)]) : added);
    } catch (error) {
      this.expiring.delete(stream);
      throw error;
    }
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
