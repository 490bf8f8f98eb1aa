import type { Script } from './script.js';

/**
 * Counts failed events. Keys: delayed, retries, dead letters.
 * Returns [events waiting for a retry, dead letters].
 */
export const measureFailed: Script = {
  name: 'cleaveMeasureFailed',
  keys: 3,
  lua: `
return { redis.call('ZCARD', KEYS[1]) + redis.call('XLEN', KEYS[2]), redis.call('XLEN', KEYS[3]) }`,
};
