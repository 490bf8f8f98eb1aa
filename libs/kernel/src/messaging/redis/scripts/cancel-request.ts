import type { Script } from './script.js';

/**
 * Deletes an entry that nobody has read. After a 1 it never runs; after a 0 it ran, runs, or may.
 * An entry is deleted before it is acknowledged, so one that exists and is not pending is unread.
 * Keys: stream. Arguments: group, id.
 */
export const withdraw: Script = {
  name: 'cleaveWithdraw',
  keys: 1,
  lua: `
local pending = redis.pcall('XPENDING', KEYS[1], ARGV[1], ARGV[2], ARGV[2], 1)
if not pending.err and #pending > 0 then return 0 end
return redis.call('XDEL', KEYS[1], ARGV[2])`,
};
