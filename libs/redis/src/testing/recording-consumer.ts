import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { RedisStreamsOptions } from '../connection/redis-streams.options.js';
import { TestProcess, redisUrl } from './test-process.js';

// A consumer that records the start of every execution in Redis. Arguments: <prefix> <options>.
const [prefix, options] = process.argv.slice(2) as [string, string];
const redis = new Redis(redisUrl);
const work = async (n: number): Promise<number> => {
  await redis.rpush(`${prefix}:executed`, n);
  await delay(20);
  return 2 * n;
};
const consumer = new TestProcess(prefix, 'shop', JSON.parse(options) as RedisStreamsOptions).serve({
  requests: { 'shop.pay': (n: number) => work(n) },
  idempotent: { 'shop.get': (n: number) => work(n) },
});
await consumer.connected();
process.stdout.write('ready\n');
