import type { Script } from './script.js';

/**
 * Adds entries for as long as the stream is not full. As entries are deleted once handled, its length counts what is
 * waiting and what is executing. Keys: stream. Arguments: most entries, messages. Answers the ids of the first ones,
 * which were added.
 */
export const addRequests: Script = {
  name: 'cleaveAddRequests',
  keys: 1,
  lua: `
local room = tonumber(ARGV[1]) - redis.call('XLEN', KEYS[1])
local added = {}
for i = 2, math.min(#ARGV, room + 1) do added[i - 1] = redis.call('XADD', KEYS[1], '*', 'm', ARGV[i]) end
return added`,
};
