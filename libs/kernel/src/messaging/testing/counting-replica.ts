import { Redis } from 'ioredis';
import { onceIn } from './once-in.js';
import { RedisProcess, redisUrl } from './redis-process.js';

// A process that notes each event once, as an inbox makes it, until it is killed: <prefix> <leaseMs>.
const [prefix, leaseMs] = process.argv.slice(2);
const redis = new Redis(redisUrl);
const sold = ({ n }: { n: number }): Promise<void> => onceIn(redis, `${prefix}:effects`, n);
const tuning = { leaseMs: Number(leaseMs) };
const replica = new RedisProcess(prefix!, 'ledger', tuning).serve({ events: { 'kiosk.sold.v1': sold } });
await replica.connected();
process.stdout.write('ready\n');
