import type { Redis } from 'ioredis';
import { found, type Check, type Finding } from './check.js';
import type { Ground } from './ground.js';

/** The keys end as the transport names them: see docs on messaging. */
export const streamChecks: Check[] = [
  perKey('a request is neither answered nor given up', ':rpc', waitingEntries),
  perKey('an event waits for its subscriber', ':events', unfinishedEntries),
  perKey('an event waits to be tried again', ':events:retry:*', waitingEntries),
  perKey('an event waits for its next try', ':events:delay:*', overdueMembers),
  perKey('an event was given up by its subscriber', ':events:dead:*', (redis, key) => redis.xlen(key)),
];

type Count = (redis: Redis, key: string, before: number) => Promise<number>;

function perKey(title: string, ending: string, count: Count): Check {
  return { invariant: 'I5', title, find: (ground) => findIn(ground, ending, count) };
}

async function findIn({ redis, settledSeconds }: Ground, ending: string, count: Count): Promise<Finding> {
  if (!redis) return found([]);
  let total = 0;
  const examples: string[] = [];
  for (const server of redis.servers) {
    const before = (await now(server)) - settledSeconds * 1_000;
    for await (const key of keysOf(server, `${redis.prefix}:{*}${ending}`)) {
      const wrong = await count(server, key, before);
      total += wrong;
      if (wrong > 0) examples.push(`${key}: ${wrong}`);
    }
  }
  return { ...found(examples), count: total };
}

async function* keysOf(server: Redis, match: string): AsyncGenerator<string> {
  for await (const keys of server.scanStream({ match, count: 1_000 })) yield* keys as string[];
}

async function now(redis: Redis): Promise<number> {
  const [seconds] = await redis.time();
  return Number(seconds) * 1_000;
}

/** Of a stream whose entries are deleted once they are handled. */
async function waitingEntries(redis: Redis, key: string, before: number): Promise<number> {
  return (await redis.xrange(key, '-', before)).length;
}

/** Of a stream that several groups read: what one of them has been given, or not even that. */
async function unfinishedEntries(redis: Redis, key: string, before: number): Promise<number> {
  let unfinished = 0;
  for (const group of (await redis.xinfo('GROUPS', key)) as string[][]) {
    const field = (name: string): string => group[group.indexOf(name) + 1]!;
    const pending = await redis.xpending(key, field('name'), '-', before, 10_000);
    const unread = await redis.xrange(key, `(${field('last-delivered-id')}`, before, 'COUNT', 10_000);
    unfinished += pending.length + unread.length;
  }
  return unfinished;
}

function overdueMembers(redis: Redis, key: string, before: number): Promise<number> {
  return redis.zcount(key, '-inf', before);
}
