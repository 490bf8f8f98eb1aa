import type { Script } from './script.js';

/**
 * Removes a consumer that owns nothing. One that owns something stays, as Redis would drop what it owns.
 * Keys: stream. Arguments: group, consumer.
 */
export const leaveGroup: Script = {
  name: 'cleaveLeaveGroup',
  keys: 1,
  lua: `
if #redis.call('XPENDING', KEYS[1], ARGV[1], '-', '+', 1, ARGV[2]) > 0 then return 0 end
redis.call('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], ARGV[2])
return 1`,
};
