import { readLoop } from '../connection/read-loop.js';
import type { RedisConnection } from '../connection/redis-connection.js';
import type { RedisStreamsOptions } from '../connection/redis-streams.options.js';
import { messageField, parseReplies, type ReplyFrame } from '../frames.js';

type Entries = [id: string, fields: [name: string, batch: string]][];

interface ReplyStream {
  /** Id of the last entry that was read. */
  lastId: string;
  /** Entries read since the last trim. */
  readCount: number;
}

const batchesPerRead = 128;
const entriesPerTrim = 64;
const wakeUpTtlMs = 60_000;

/**
 * Reads the reply streams of one process. Entries stay in the stream until they are trimmed later, so replies that a broken
 * connection lost are read again after the reconnect. Batches that are too long are ignored and trimmed immediately.
 */
export class ReplyReader {
  private readonly streams = new Map<string, ReplyStream>();
  private closed = false;

  constructor(
    private readonly reads: RedisConnection,
    private readonly commands: RedisConnection,
    /** Stream without replies, for interrupting a blocking read. */
    private readonly wakeUpStream: string,
    private readonly options: Pick<RedisStreamsOptions, 'blockMs' | 'maxMessageBytes'>,
    /** May receive the same frame more than once. */
    private readonly receive: (frame: ReplyFrame, stream: string) => void,
  ) {
    this.addStream(wakeUpStream);
    reads.on('lost', () => {
      for (const stream of this.streams.values()) stream.lastId = '0';
    });
    reads.once('closed', () => (this.closed = true));
  }

  /** Reads until `reads` is closed. */
  start(): void {
    void readLoop(
      this.reads,
      () => this.closed,
      () => this.read(),
    );
  }

  /**
   * Starts reading `stream`. Wakes up the current blocking read, which does not include it; if that fails, the next read
   * includes it.
   */
  subscribe(stream: string): void {
    if (this.streams.has(stream)) return;
    this.addStream(stream);
    this.wakeUp().catch(() => undefined);
  }

  private async wakeUp(): Promise<void> {
    const redis = this.commands.serverOf(this.wakeUpStream);
    await Promise.all([
      redis.xadd(this.wakeUpStream, '*', messageField, '[]'),
      redis.pexpire(this.wakeUpStream, wakeUpTtlMs),
    ]);
  }

  private addStream(stream: string): void {
    this.streams.set(stream, { lastId: '0', readCount: 0 });
  }

  /** Returns the number of frames read. */
  private async read(): Promise<number> {
    const names = [...this.streams.keys()];
    const ids = [...this.streams.values()].map(({ lastId }) => lastId);
    const result = await this.reads
      .serverOf(this.wakeUpStream)
      .xread('COUNT', batchesPerRead, 'BLOCK', this.options.blockMs, 'STREAMS', ...names, ...ids);
    let frameCount = 0;
    for (const [name, entries] of (result ?? []) as [string, Entries][])
      frameCount += this.process(name, entries);
    return frameCount;
  }

  private process(name: string, entries: Entries): number {
    const stream = this.streams.get(name)!;
    stream.lastId = entries.at(-1)![0];
    stream.readCount += entries.length;
    const batches = entries.map(([, [, batch]]) => batch);
    const valid = batches.filter((batch) => batch.length <= this.options.maxMessageBytes);
    const mustTrim = stream.readCount >= entriesPerTrim || valid.length < batches.length;
    if (mustTrim) this.trim(name, stream).catch(() => undefined);
    const frames = valid.flatMap(parseReplies);
    for (const frame of frames) this.receive(frame, name);
    return frames.length;
  }

  private async trim(name: string, stream: ReplyStream): Promise<void> {
    stream.readCount = 0;
    await this.commands.serverOf(name).xtrim(name, 'MINID', stream.lastId);
  }
}
