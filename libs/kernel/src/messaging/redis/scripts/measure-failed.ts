import type { Script } from './script.js';

/**
 * How many events wait for another try, and how many were given up.
 * Keys: delayed, retries, dead letters.
 */
export const measureFailed: Script = {
  name: 'cleaveMeasureFailed',
  keys: 3,
  lua: `
return { redis.call('ZCARD', KEYS[1]) + redis.call('XLEN', KEYS[2]), redis.call('XLEN', KEYS[3]) }`,
};
