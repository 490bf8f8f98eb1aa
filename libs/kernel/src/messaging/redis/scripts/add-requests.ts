import type { Script } from './script.js';

/**
 * Adds entries until the stream is full. Entries are deleted once handled, so its length is the number of waiting and
 * executing requests. Keys: stream. Arguments: maximum length, messages. Returns the ids of the added entries, which may be
 * fewer than the messages.
 */
export const addRequests: Script = {
  name: 'cleaveAddRequests',
  keys: 1,
  lua: `
local capacity = tonumber(ARGV[1]) - redis.call('XLEN', KEYS[1])
local added = {}
for i = 2, math.min(#ARGV, capacity + 1) do added[i - 1] = redis.call('XADD', KEYS[1], '*', 'm', ARGV[i]) end
return added`,
};
