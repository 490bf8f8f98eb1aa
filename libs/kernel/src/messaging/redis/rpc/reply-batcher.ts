import { messageField, type ReplyFrame } from './frames.js';
import { Lasting } from '../connection/key-expiry-refresher.js';
import type { RedisConnection } from '../connection/redis-connection.js';

const retryMs = 200;

interface Letter {
  readonly order: number;
  readonly text: string;
  /** Epoch milliseconds of this host after which nobody waits for it. */
  readonly until: number;
}

/**
 * Answers on their way to their callers. Those of one tick for one caller leave together; those that a broken
 * connection may have swallowed are sent again, in order, for as long as somebody waits for them.
 */
export class ReplyOutbox {
  private queued = new Map<string, Letter[]>();
  private letters = 0;
  private scheduled = false;
  private readonly sending = new Set<Promise<void>>();
  private readonly lasting: Lasting;

  constructor(
    private readonly connection: RedisConnection,
    ttlMs: number,
  ) {
    this.lasting = new Lasting(connection, ttlMs);
    connection.onReady(() => this.flush());
  }

  /** @throws TypeError when JSON cannot carry the frame */
  add(stream: string, frame: ReplyFrame, until: number): void {
    this.queue(stream, [{ order: ++this.letters, text: JSON.stringify(frame), until }]);
    if (this.scheduled) return;
    this.scheduled = true;
    process.nextTick(() => this.flush());
  }

  /** Resolves when Redis has everything, or cannot be told. */
  async drain(): Promise<void> {
    this.flush();
    await Promise.all(this.sending);
    await this.lasting.renew();
  }

  private flush(): void {
    this.scheduled = false;
    if (!this.connection.ready) return;
    const batches = this.queued;
    this.queued = new Map();
    for (const [stream, letters] of batches) {
      const sent: Promise<void> = this.send(stream, letters).finally(() => this.sending.delete(sent));
      this.sending.add(sent);
    }
  }

  private async send(stream: string, letters: Letter[]): Promise<void> {
    const now = Date.now();
    const awaited = letters.filter(({ until }) => until > now);
    if (awaited.length === 0) return;
    const isNew = this.lasting.write(stream);
    const batch = `[${awaited.map(({ text }) => text).join(',')}]`;
    await this.connection
      .send<unknown>(stream, (redis) => {
        const added = redis.xadd(stream, '*', messageField, batch);
        return isNew ? Promise.all([added, redis.pexpire(stream, this.lasting.ttlMs)]) : added;
      })
      .catch(() => this.keep(stream, awaited));
  }

  private keep(stream: string, letters: Letter[]): void {
    this.queue(stream, letters);
    this.queued.get(stream)!.sort((a, b) => a.order - b.order);
    setTimeout(() => this.flush(), retryMs);
  }

  private queue(stream: string, letters: Letter[]): void {
    const waiting = this.queued.get(stream);
    if (waiting) waiting.push(...letters);
    else this.queued.set(stream, letters);
  }
}
