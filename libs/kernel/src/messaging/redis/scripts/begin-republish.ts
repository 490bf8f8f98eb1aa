import type { Script } from './script.js';

/**
 * Checks whether the server may have lost events. The epoch key contains the run id of the server that received all events;
 * if it is missing or different, the caller's token is stored instead, as a lock against concurrent republishing. The lock
 * ends with `endRepublish` or after its TTL.
 * Keys: epoch. Arguments: token, TTL in milliseconds. Returns 1 if the caller must republish, otherwise 0.
 */
export const beginRepublish: Script = {
  name: 'cleaveBeginRepublish',
  keys: 1,
  lua: `
local epoch = redis.call('GET', KEYS[1])
local run = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
if epoch == run or (epoch and string.sub(epoch, 1, 10) == 'republish:') then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`,
};
