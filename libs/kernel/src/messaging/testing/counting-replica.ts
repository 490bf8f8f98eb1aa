import { Redis } from 'ioredis';
import type { RedisStreamsOptions } from '../redis/connection/redis-streams.options.js';
import { onceIn } from './once-in.js';
import { RedisProcess, redisUrl } from './redis-process.js';

// A process that notes each event once, as an inbox makes it, until it is killed: <prefix> <tuning>.
const [prefix, tuning] = process.argv.slice(2) as [string, string];
const redis = new Redis(redisUrl);
const sold = ({ n }: { n: number }): Promise<void> => onceIn(redis, `${prefix}:effects`, n);
const options = JSON.parse(tuning) as RedisStreamsOptions;
const replica = new RedisProcess(prefix, 'ledger', options).serve({ events: { 'kiosk.sold.v1': sold } });
await replica.connected();
process.stdout.write('ready\n');
