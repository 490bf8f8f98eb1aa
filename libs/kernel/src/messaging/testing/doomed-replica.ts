import { RedisProcess } from './redis-process.js';

// A process that answers what it is told to, until it is killed: <prefix> <leaseMs>.
const [prefix, leaseMs] = process.argv.slice(2);

/** Says that it has begun, and never ends. */
const begin = (): Promise<never> => {
  process.stdout.write('begun\n');
  return new Promise(() => {});
};

const replica = new RedisProcess(prefix!, 'kiosk', { leaseMs: Number(leaseMs), eventAttempts: 2 }).serve({
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
