import type { Script } from './script.js';

/**
 * Adds an entry unless the stream is full, in which case it answers BUSY and changes nothing. A stream whose
 * entries are deleted once handled counts what is waiting and what is executing.
 * Keys: stream. Arguments: most entries, message. Answers the entry's id.
 */
export const addBounded: Script = {
  name: 'cleaveAddBounded',
  keys: 1,
  lua: `
if redis.call('XLEN', KEYS[1]) >= tonumber(ARGV[1]) then return redis.error_reply('BUSY the stream is full') end
return redis.call('XADD', KEYS[1], '*', 'm', ARGV[2])`,
};
