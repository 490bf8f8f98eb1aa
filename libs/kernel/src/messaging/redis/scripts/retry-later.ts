import type { Script } from './script.js';

/**
 * Atomically moves an event from its group to the set of delayed events. Does nothing if the group has already acknowledged
 * it.
 * Keys: stream, delay set. Arguments: group, id, 1 to delete the entry, delay in milliseconds, message.
 */
export const retryLater: Script = {
  name: 'cleaveRetryLater',
  keys: 2,
  lua: `
if redis.call('XACK', KEYS[1], ARGV[1], ARGV[2]) == 0 then return 0 end
if ARGV[3] == '1' then redis.call('XDEL', KEYS[1], ARGV[2]) end
local time = redis.call('TIME')
redis.call('ZADD', KEYS[2], time[1] * 1000 + math.floor(time[2] / 1000) + ARGV[4], ARGV[5])
return 1`,
};
