import type { Redis } from 'ioredis';
import { subscriptions } from '#contracts/contexts';
import { subscribersOf } from '#kernel/messaging';
import { toFinding, type Check, type Finding } from './check.js';
import type { VerificationTarget } from './verification-target.js';

/** The key suffixes are those of the Redis transport, see docs/messaging.md. */
export const streamChecks: Check[] = [
  keyCheck('a request is not processed', ':rpc:*', countEntries),
  keyCheck('an event is unread or not acknowledged', ':events', countUnprocessed),
  keyCheck('a replayed event is not processed', ':events:replay:*', countEntries),
  keyCheck('an event is a dead letter of a subscriber', ':events:dead:*', (redis, key) => redis.xlen(key)),
];

/** Counts the violations of one key. Entries newer than `cutoffMs` (epoch milliseconds) are ignored. */
type Count = (redis: Redis, key: string, cutoffMs: number) => Promise<number>;

function keyCheck(title: string, suffix: string, count: Count): Check {
  return { invariant: 'I5', title, find: (target) => findInKeys(target, suffix, count) };
}

async function findInKeys(
  { redis, graceSeconds }: VerificationTarget,
  suffix: string,
  count: Count,
): Promise<Finding> {
  if (!redis) return toFinding([]);
  let total = 0;
  const examples: string[] = [];
  for (const server of redis.servers) {
    const cutoffMs = (await serverTimeMs(server)) - graceSeconds * 1_000;
    for await (const key of scanKeys(server, `${redis.prefix}:{*}${suffix}`)) {
      const violations = await count(server, key, cutoffMs);
      total += violations;
      if (violations > 0) examples.push(`${key}: ${violations}`);
    }
  }
  return { ...toFinding(examples), count: total };
}

async function* scanKeys(server: Redis, match: string): AsyncGenerator<string> {
  for await (const keys of server.scanStream({ match, count: 1_000 })) yield* keys as string[];
}

async function serverTimeMs(redis: Redis): Promise<number> {
  const [seconds] = await redis.time();
  return Number(seconds) * 1_000;
}

/** For streams whose entries are deleted after processing. */
async function countEntries(redis: Redis, key: string, cutoffMs: number): Promise<number> {
  return (await redis.xrange(key, '-', cutoffMs)).length;
}

/** Pending and unread entries of every consumer group of a stream. A declared group that does not exist has read none. */
async function countUnprocessed(redis: Redis, key: string, cutoffMs: number): Promise<number> {
  let unprocessed = 0;
  const missing = new Set(subscribersOf(/\{([^{}]*)\}/.exec(key)![1]!, subscriptions));
  for (const group of (await redis.xinfo('GROUPS', key)) as string[][]) {
    const field = (name: string): string => group[group.indexOf(name) + 1]!;
    missing.delete(field('name'));
    const pending = await redis.xpending(key, field('name'), '-', cutoffMs, 10_000);
    const unread = await redis.xrange(key, `(${field('last-delivered-id')}`, cutoffMs, 'COUNT', 10_000);
    unprocessed += pending.length + unread.length;
  }
  if (missing.size === 0) return unprocessed;
  return unprocessed + missing.size * (await redis.xrange(key, '-', cutoffMs, 'COUNT', 10_000)).length;
}
