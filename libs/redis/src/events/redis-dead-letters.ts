import type { DeadLetter, DeadLetters } from '#kernel/messaging';
import { RedisConnection } from '../connection/redis-connection.js';
import { RedisKeys } from '../connection/redis-keys.js';
import { RedisStreamsOptions, type RedisConnectionOptions } from '../connection/redis-streams.options.js';
import { messageField, parseEvent } from '../frames.js';

/** `fields`: names and values in turn. A compromised subscriber may write entries with other fields than a dead letter has. */
type Entry = [id: string, fields: string[]];

const pageSize = 100;
/** Latest time of a `Date` in milliseconds. */
const latestTime = 8.64e15;

/** The dead letters of events delivered over Redis. Their ids have the form `<source>/<subscriber>/<entry id>`. */
export class RedisDeadLetters implements DeadLetters {
  private readonly connection: RedisConnection;
  private readonly keys: RedisKeys;

  constructor(options: RedisConnectionOptions) {
    const { commandTimeoutMs } = new RedisStreamsOptions();
    this.connection = new RedisConnection(options, 'dead-letters', commandTimeoutMs);
    this.keys = new RedisKeys(options.prefix);
  }

  connect(): Promise<void> {
    return this.connection.open();
  }

  async list(): Promise<DeadLetter[]> {
    const deadLetters: DeadLetter[] = [];
    const match = this.keys.deadLetters('*', '*');
    for (const server of this.connection.servers)
      for await (const streams of server.scanStream({ match, count: 1_000 }))
        for (const stream of streams as string[])
          for await (const entry of this.readEntries(stream)) deadLetters.push(toDeadLetter(stream, entry));
    return deadLetters.toSorted((a, b) => (a.failedAt < b.failedAt ? -1 : 1));
  }

  async replay(id: string): Promise<boolean> {
    const { source, subscriber, entryId } = parseId(id);
    const keys = [this.keys.deadLetters(source, subscriber), this.keys.replays(source, subscriber)] as const;
    return (await this.connection.run('replayDeadLetter', keys, entryId)) === 1;
  }

  async discard(id: string): Promise<boolean> {
    const { source, subscriber, entryId } = parseId(id);
    const stream = this.keys.deadLetters(source, subscriber);
    return (await this.connection.serverOf(stream).xdel(stream, entryId)) === 1;
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  private async *readEntries(stream: string): AsyncGenerator<Entry> {
    for (let start = '-'; ;) {
      const page = this.connection.serverOf(stream).xrange(stream, start, '+', 'COUNT', pageSize);
      const entries = (await page) as Entry[];
      yield* entries;
      if (entries.length < pageSize) return;
      start = `(${entries.at(-1)![0]}`;
    }
  }
}

function toDeadLetter(stream: string, [entryId, fields]: Entry): DeadLetter {
  const valueOf = (name: string): string =>
    fields.find((_, index) => index % 2 === 1 && fields[index - 1] === name) ?? '';
  const message = valueOf(messageField);
  const [, source, subscriber] = /\{([^{}]*)\}:events:dead:(.*)$/.exec(stream) as unknown as string[];
  const frame = parseEvent(message);
  return {
    id: `${source}/${subscriber}/${entryId}`,
    eventId: frame?.i ?? '?',
    pattern: frame?.p ?? '?',
    aggregateId: frame?.a ?? '?',
    subscriber,
    reason: valueOf('reason'),
    attempts: Number.parseInt(valueOf('attempts'), 10) || 0,
    failedAt: new Date(Math.min(Number.parseInt(entryId, 10), latestTime)).toISOString(),
    body: frame ? frame.d : message,
  };
}

function parseId(id: string): { source: string; subscriber: string; entryId: string } {
  const [source = '', subscriber = '', entryId = ''] = id.split('/');
  if (!/^\d+-\d+$/.test(entryId)) throw new Error(`not the id of a dead letter: ${id}`);
  return { source, subscriber, entryId };
}
