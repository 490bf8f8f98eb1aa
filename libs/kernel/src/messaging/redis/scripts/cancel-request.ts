import type { Script } from './script.js';

/**
 * Deletes an entry that no consumer has read. Consumers delete an entry before they acknowledge it, so an existing entry
 * that is not pending is unread.
 * Keys: stream. Arguments: group, id. Returns 1 if the request will never be executed; 0 if it may have been.
 */
export const cancelRequest: Script = {
  name: 'cleaveCancelRequest',
  keys: 1,
  lua: `
local pending = redis.pcall('XPENDING', KEYS[1], ARGV[1], ARGV[2], ARGV[2], 1)
if not pending.err and #pending > 0 then return 0 end
return redis.call('XDEL', KEYS[1], ARGV[2])`,
};
