import type { DeadLetter, DeadLetters } from '../../transport/dead-letter.js';
import type { EventFrame } from '../rpc/frames.js';
import { parseFrame } from '../rpc/parse-frame.js';
import { RedisConnection } from '../connection/redis-connection.js';
import { RedisKeys } from '../connection/redis-keys.js';
import { RedisStreamsOptions, type RedisConnectionOptions } from '../connection/redis-streams.options.js';
import { replayDeadLetter } from '../scripts/index.js';

type Entry = [id: string, fields: [m: string, message: string, r: string, reason: string]];

interface Subscription {
  readonly source: string;
  readonly subscriber: string;
}

const pageSize = 500;

/** The dead letters of events delivered over Redis. Their ids have the form `<source>/<subscriber>/<entry id>`. */
export class RedisDeadLetters implements DeadLetters {
  private readonly connection: RedisConnection;
  private readonly keys: RedisKeys;

  constructor(private readonly options: RedisConnectionOptions) {
    const { commandTimeoutMs } = new RedisStreamsOptions();
    this.connection = new RedisConnection(options, 'dead-letters', commandTimeoutMs);
    this.keys = new RedisKeys(options.prefix);
  }

  connect(): Promise<void> {
    return this.connection.open();
  }

  async list(): Promise<DeadLetter[]> {
    const deadLetters: DeadLetter[] = [];
    for (const subscription of await this.findSubscriptions()) {
      for await (const [id, [, message, , reason]] of this.readEntries(subscription))
        deadLetters.push(toDeadLetter(subscription, id, message, reason));
    }
    return deadLetters.toSorted((a, b) => (a.failedAt < b.failedAt ? -1 : 1));
  }

  async replay(id: string): Promise<boolean> {
    const { source, subscriber, entryId } = parseId(id);
    const stream = this.keys.deadLetters(source, subscriber);
    const read = this.connection.send(stream, (redis) => redis.xrange(stream, entryId, entryId));
    const [entry] = (await read) as Entry[];
    const frame = entry && parseFrame<EventFrame>(entry[1][1]);
    if (!frame) return false;
    const { n: _, ...withoutAttempts } = frame;
    const retries = this.keys.retries(source, subscriber);
    const message = JSON.stringify(withoutAttempts);
    return (await this.connection.run<number>(replayDeadLetter, stream, retries, entryId, message)) === 1;
  }

  async discard(id: string): Promise<boolean> {
    const { source, subscriber, entryId } = parseId(id);
    const stream = this.keys.deadLetters(source, subscriber);
    return (await this.connection.send(stream, (redis) => redis.xdel(stream, entryId))) === 1;
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  private async findSubscriptions(): Promise<Subscription[]> {
    const start = `${this.options.prefix}:{`;
    const found: Subscription[] = [];
    for (const server of this.connection.servers) {
      for await (const keys of server.scanStream({ match: `${start}*}:events:dead:*`, count: 1_000 })) {
        for (const key of keys as string[]) {
          const [source, subscriber] = key.slice(start.length).split('}:events:dead:');
          found.push({ source: source!, subscriber: subscriber! });
        }
      }
    }
    return found;
  }

  private async *readEntries({ source, subscriber }: Subscription): AsyncGenerator<Entry> {
    const stream = this.keys.deadLetters(source, subscriber);
    for (let from = '-'; ;) {
      const pageStart = from;
      const read = this.connection.send(stream, (redis) =>
        redis.xrange(stream, pageStart, '+', 'COUNT', pageSize),
      );
      const entries = (await read) as Entry[];
      yield* entries;
      if (entries.length < pageSize) return;
      from = `(${entries.at(-1)![0]}`;
    }
  }
}

function toDeadLetter(
  { source, subscriber }: Subscription,
  entryId: string,
  message: string,
  reason: string,
): DeadLetter {
  const frame = parseFrame<EventFrame>(message);
  return {
    id: `${source}/${subscriber}/${entryId}`,
    eventId: frame?.i ?? '?',
    pattern: frame?.p ?? '?',
    aggregateId: frame?.a ?? '?',
    subscriber,
    reason,
    attempts: frame?.n ?? 1,
    failedAt: new Date(Number.parseInt(entryId, 10)).toISOString(),
    body: frame ? frame.d : message,
  };
}

function parseId(id: string): Subscription & { readonly entryId: string } {
  const [source = '', subscriber = '', entryId = ''] = id.split('/');
  if (!/^\d+-\d+$/.test(entryId)) throw new Error(`not the id of a dead letter: ${id}`);
  return { source, subscriber, entryId };
}
