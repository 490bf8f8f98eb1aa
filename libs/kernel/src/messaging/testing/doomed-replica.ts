import type { RedisStreamsOptions } from '../redis/connection/redis-streams.options.js';
import { RedisProcess } from './redis-process.js';

// A process that answers what it is told to, until it is killed: <prefix> <tuning>.
const [prefix, tuning] = process.argv.slice(2) as [string, string];

/** Says that it has begun, and never ends. */
const begin = (): Promise<never> => {
  process.stdout.write('begun\n');
  return new Promise(() => {});
};

const replica = new RedisProcess(prefix, 'kiosk', JSON.parse(tuning) as RedisStreamsOptions).serve({
  requests: { 'kiosk.pay': begin },
  repeatable: { 'kiosk.look': begin },
  events: {
    'kiosk.sold.v1': () => {
      process.kill(process.pid, 'SIGKILL');
      return begin();
    },
  },
});
await replica.connected();
process.stdout.write('ready\n');
