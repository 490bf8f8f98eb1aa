import type { RedisStreamsOptions } from '../connection/redis-streams.options.js';
import { TestProcess } from './test-process.js';

// A consumer whose request handlers never finish and whose event handler kills the process. Arguments: <prefix> <options>.
const [prefix, options] = process.argv.slice(2) as [string, string];

/** Prints that a handler was started, and never resolves. */
const hang = (): Promise<never> => {
  process.stdout.write('started\n');
  return new Promise(() => {});
};

const consumer = new TestProcess(prefix, 'shop', JSON.parse(options) as RedisStreamsOptions).serve({
  requests: { 'shop.pay': hang },
  idempotent: { 'shop.get': hang },
  events: {
    'shop.sold.v1': () => {
      process.kill(process.pid, 'SIGKILL');
      return hang();
    },
  },
});
await consumer.connected();
process.stdout.write('ready\n');
