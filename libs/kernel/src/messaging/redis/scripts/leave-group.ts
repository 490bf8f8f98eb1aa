import type { Script } from './script.js';

/**
 * Deletes a consumer unless it has pending entries, which Redis would drop together with it.
 * Keys: stream. Arguments: group, consumer. Returns 1 if it was deleted, otherwise 0.
 */
export const leaveGroup: Script = {
  name: 'cleaveLeaveGroup',
  keys: 1,
  lua: `
if #redis.call('XPENDING', KEYS[1], ARGV[1], '-', '+', 1, ARGV[2]) > 0 then return 0 end
redis.call('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], ARGV[2])
return 1`,
};
