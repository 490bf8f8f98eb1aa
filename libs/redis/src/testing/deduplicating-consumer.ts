import { Redis } from 'ioredis';
import type { RedisStreamsOptions } from '../connection/redis-streams.options.js';
import { appendOnce } from './append-once.js';
import { TestProcess, redisUrl } from './test-process.js';

// A subscriber that records each event once, like a handler with an inbox. Arguments: <prefix> <options>.
const [prefix, options] = process.argv.slice(2) as [string, string];
const redis = new Redis(redisUrl);
const sold = ({ n }: { n: number }): Promise<void> => appendOnce(redis, `${prefix}:effects`, n);
const streamsOptions = JSON.parse(options) as RedisStreamsOptions;
const consumer = new TestProcess(prefix, 'accounting', streamsOptions).serve({
  events: { 'shop.sold.v1': sold },
});
await consumer.connected();
process.stdout.write('ready\n');
