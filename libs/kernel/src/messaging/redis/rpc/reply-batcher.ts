import { messageField, type ReplyFrame } from './frames.js';
import { KeyExpiryRefresher } from '../connection/key-expiry-refresher.js';
import type { RedisConnection } from '../connection/redis-connection.js';

const retryDelayMs = 200;

interface QueuedReply {
  readonly sequence: number;
  readonly json: string;
  /** Deadline of the caller, in epoch milliseconds of this host. */
  readonly deadline: number;
}

/**
 * Sends reply frames to their callers. Frames for one reply stream that are added in one event-loop tick are sent as
 * one entry. If sending fails, the batch is sent again, in order, without frames whose deadline has passed.
 */
export class ReplyBatcher {
  private queues = new Map<string, QueuedReply[]>();
  private lastSequence = 0;
  private scheduled = false;
  private readonly sending = new Set<Promise<void>>();
  private readonly expiry: KeyExpiryRefresher;

  constructor(
    private readonly connection: RedisConnection,
    ttlMs: number,
  ) {
    this.expiry = new KeyExpiryRefresher(connection, ttlMs);
    connection.onReady(() => this.flush());
  }

  /** @throws TypeError when the frame cannot be serialised as JSON */
  add(stream: string, frame: ReplyFrame, deadline: number): void {
    this.queue(stream, [{ sequence: ++this.lastSequence, json: JSON.stringify(frame), deadline }]);
    if (this.scheduled) return;
    this.scheduled = true;
    process.nextTick(() => this.flush());
  }

  /** Resolves when Redis has stored everything or cannot be reached. */
  async drain(): Promise<void> {
    this.flush();
    await Promise.all(this.sending);
    await this.expiry.refresh();
  }

  private flush(): void {
    this.scheduled = false;
    if (!this.connection.ready) return;
    const batches = this.queues;
    this.queues = new Map();
    for (const [stream, replies] of batches) {
      const sent: Promise<void> = this.send(stream, replies).finally(() => this.sending.delete(sent));
      this.sending.add(sent);
    }
  }

  private async send(stream: string, replies: QueuedReply[]): Promise<void> {
    const now = Date.now();
    const current = replies.filter(({ deadline }) => deadline > now);
    if (current.length === 0) return;
    const mustSetExpiry = this.expiry.recordWrite(stream);
    const batch = `[${current.map(({ json }) => json).join(',')}]`;
    await this.connection
      .send<unknown>(stream, (redis) => {
        const added = redis.xadd(stream, '*', messageField, batch);
        return mustSetExpiry ? Promise.all([added, redis.pexpire(stream, this.expiry.ttlMs)]) : added;
      })
      .catch(() => this.requeue(stream, current));
  }

  private requeue(stream: string, replies: QueuedReply[]): void {
    this.queue(stream, replies);
    this.queues.get(stream)!.sort((a, b) => a.sequence - b.sequence);
    setTimeout(() => this.flush(), retryDelayMs);
  }

  private queue(stream: string, replies: QueuedReply[]): void {
    const queue = this.queues.get(stream);
    if (queue) queue.push(...replies);
    else this.queues.set(stream, replies);
  }
}
