import type { Script } from './script.js';

/**
 * Adds an entry unless the stream is full, in which case it fails with BUSY and changes nothing.
 * Keys: stream. Arguments: maximum length, message. Returns the id of the entry.
 */
export const addBounded: Script = {
  name: 'cleaveAddBounded',
  keys: 1,
  lua: `
if redis.call('XLEN', KEYS[1]) >= tonumber(ARGV[1]) then return redis.error_reply('BUSY the stream is full') end
return redis.call('XADD', KEYS[1], '*', 'm', ARGV[2])`,
};
