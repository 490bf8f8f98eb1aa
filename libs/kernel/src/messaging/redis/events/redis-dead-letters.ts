import type { DeadLetter, DeadLetters } from '../../transport/dead-letter.js';
import type { EventFrame } from '../rpc/frames.js';
import { parseFrame } from '../rpc/parse-frame.js';
import { RedisConnection } from '../connection/redis-connection.js';
import { RedisKeys } from '../connection/redis-keys.js';
import { RedisStreamsOptions, type RedisAddress } from '../connection/redis-streams.options.js';
import { replayLetter } from '../scripts/index.js';

type Entry = [id: string, fields: [m: string, message: string, r: string, reason: string]];

interface Place {
  readonly source: string;
  readonly subscriber: string;
}

const portion = 500;

/** The dead letters of events that came over Redis. An id is `<source>/<subscriber>/<entry>`. */
export class RedisDeadLetters implements DeadLetters {
  private readonly connection: RedisConnection;
  private readonly keys: RedisKeys;

  constructor(private readonly address: RedisAddress) {
    this.connection = new RedisConnection(address, 'dead-letters', new RedisStreamsOptions().silenceMs);
    this.keys = new RedisKeys(address.prefix);
  }

  connect(): Promise<void> {
    return this.connection.open();
  }

  async list(): Promise<DeadLetter[]> {
    const letters: DeadLetter[] = [];
    for (const place of await this.places()) {
      for await (const [id, [, message, , reason]] of this.entriesOf(place))
        letters.push(letterOf(place, id, message, reason));
    }
    return letters.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  }

  async replay(id: string): Promise<boolean> {
    const { place, entry } = parse(id);
    const letters = this.keys.deadLetters(place.source, place.subscriber);
    const read = this.connection.send(letters, (redis) => redis.xrange(letters, entry, entry));
    const [found] = (await read) as Entry[];
    const frame = found && parseFrame<EventFrame>(found[1][1]);
    if (!frame) return false;
    const { n: _, ...unTried } = frame;
    const retries = this.keys.retries(place.source, place.subscriber);
    const message = JSON.stringify(unTried);
    return (await this.connection.run<number>(replayLetter, letters, retries, entry, message)) === 1;
  }

  async discard(id: string): Promise<boolean> {
    const { place, entry } = parse(id);
    const letters = this.keys.deadLetters(place.source, place.subscriber);
    return (await this.connection.send(letters, (redis) => redis.xdel(letters, entry))) === 1;
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  private async places(): Promise<Place[]> {
    const start = `${this.address.prefix}:{`;
    const found: Place[] = [];
    for (const server of this.connection.servers) {
      for await (const names of server.scanStream({ match: `${start}*}:events:dead:*`, count: 1_000 })) {
        for (const name of names as string[]) {
          const [source, subscriber] = name.slice(start.length).split('}:events:dead:');
          found.push({ source: source!, subscriber: subscriber! });
        }
      }
    }
    return found;
  }

  private async *entriesOf({ source, subscriber }: Place): AsyncGenerator<Entry> {
    const stream = this.keys.deadLetters(source, subscriber);
    for (let from = '-'; ;) {
      const after = from;
      const read = this.connection.send(stream, (redis) =>
        redis.xrange(stream, after, '+', 'COUNT', portion),
      );
      const entries = (await read) as Entry[];
      yield* entries;
      if (entries.length < portion) return;
      from = `(${entries.at(-1)![0]}`;
    }
  }
}

function letterOf({ source, subscriber }: Place, entry: string, message: string, reason: string): DeadLetter {
  const frame = parseFrame<EventFrame>(message);
  return {
    id: `${source}/${subscriber}/${entry}`,
    eventId: frame?.i ?? '?',
    pattern: frame?.p ?? '?',
    aggregateId: frame?.a ?? '?',
    subscriber,
    reason,
    tries: frame?.n ?? 1,
    at: new Date(Number.parseInt(entry, 10)).toISOString(),
    body: frame ? frame.d : message,
  };
}

function parse(id: string): { readonly place: Place; readonly entry: string } {
  const [source = '', subscriber = '', entry = ''] = id.split('/');
  if (!/^\d+-\d+$/.test(entry)) throw new Error(`not the id of a dead letter: ${id}`);
  return { place: { source, subscriber }, entry };
}
