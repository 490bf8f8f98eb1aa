import { setTimeout as delay } from 'node:timers/promises';
import { afterALoneOne } from '../consumer/yield-after-single-message.js';
import { messageField, type ReplyFrame } from './frames.js';
import type { RedisConnection } from '../connection/redis-connection.js';
import type { RedisKeys } from '../connection/redis-keys.js';

type Entries = [id: string, fields: [name: string, batch: string]][];

interface ReplyStream {
  /** The context that writes to it. */
  readonly from: string;
  /** Id of the last entry that was read. */
  after: string;
  /** Entries read since it was last trimmed. */
  read: number;
}

const batchesPerRead = 128;
const readBeforeTrim = 64;
const pauseAfterErrorMs = 200;

/**
 * Reads the answers to one caller. Reading removes nothing, so what a broken connection swallowed is read again
 * over the next one; what was read is trimmed later.
 */
export class ReplyReader {
  private readonly streams = new Map<string, ReplyStream>();
  private readonly wakeUps: string;
  private closed = false;

  constructor(
    private readonly reads: RedisConnection,
    private readonly commands: RedisConnection,
    private readonly keys: RedisKeys,
    private readonly caller: string,
    private readonly blockMs: number,
    /** May get a frame twice. */
    private readonly receive: (frame: ReplyFrame, from: string) => void,
  ) {
    this.wakeUps = keys.replies(caller, 'caller');
    this.follow(this.wakeUps, '');
    reads.onLost(() => this.readAgain());
  }

  /** From now on, answers of `context` are read. A read that waits is woken, as it does not know of them. */
  expect(context: string): void {
    const stream = this.keys.replies(this.caller, context);
    if (this.streams.has(stream)) return;
    this.follow(stream, context);
    this.commands
      .send(this.wakeUps, (redis) => redis.xadd(this.wakeUps, '*', messageField, '[]'))
      .catch(() => this.streams.delete(stream));
  }

  async run(): Promise<void> {
    while (!this.closed) {
      try {
        await this.reads.whenReady();
        await afterALoneOne(await this.read());
      } catch {
        this.reads.look();
        if (!this.closed) await delay(pauseAfterErrorMs);
      }
    }
  }

  close(): void {
    this.closed = true;
  }

  private follow(stream: string, from: string): void {
    this.streams.set(stream, { from, after: '0', read: 0 });
  }

  private readAgain(): void {
    for (const stream of this.streams.values()) stream.after = '0';
  }

  /** Answers how many frames came. */
  private async read(): Promise<number> {
    const names = [...this.streams.keys()];
    const ids = [...this.streams.values()].map(({ after }) => after);
    const read = await this.reads.send(this.wakeUps, (redis) =>
      redis.xread('COUNT', batchesPerRead, 'BLOCK', this.blockMs, 'STREAMS', ...names, ...ids),
    );
    const frames = ((read ?? []) as [string, Entries][]).map(([name, entries]) => this.take(name, entries));
    return frames.reduce((sum, each) => sum + each, 0);
  }

  private take(name: string, entries: Entries): number {
    const stream = this.streams.get(name)!;
    stream.after = entries.at(-1)![0];
    stream.read += entries.length;
    if (stream.read >= readBeforeTrim) this.trim(name, stream);
    const frames = entries.flatMap(([, [, batch]]) => JSON.parse(batch) as ReplyFrame[]);
    for (const frame of frames) this.receive(frame, stream.from);
    return frames.length;
  }

  private trim(name: string, stream: ReplyStream): void {
    stream.read = 0;
    const { after } = stream;
    this.commands.send(name, (redis) => redis.xtrim(name, 'MINID', after)).catch(() => undefined);
  }
}
