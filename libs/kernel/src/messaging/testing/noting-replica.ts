import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { RedisStreamsOptions } from '../redis/connection/redis-streams.options.js';
import { RedisProcess, redisUrl } from './redis-process.js';

// A process that notes each request, then takes a while to answer it, until it is killed: <prefix> <tuning>.
const [prefix, tuning] = process.argv.slice(2) as [string, string];
const redis = new Redis(redisUrl);
const work = async (n: number): Promise<number> => {
  await redis.rpush(`${prefix}:executed`, n);
  await pause(20);
  return 2 * n;
};
const replica = new RedisProcess(prefix, 'kiosk', JSON.parse(tuning) as RedisStreamsOptions).serve({
  requests: { 'kiosk.pay': (n: number) => work(n) },
  repeatable: { 'kiosk.look': (n: number) => work(n) },
});
await replica.connected();
process.stdout.write('ready\n');
