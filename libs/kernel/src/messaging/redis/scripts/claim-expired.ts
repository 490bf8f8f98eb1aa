import type { Script } from './script.js';

/**
 * Takes over entries whose lease has run out; exactly one of several that try gets each.
 * Keys: stream. Arguments: group, consumer, lease in milliseconds, cursor, most entries.
 * Answers the next cursor and [id, message, deliveries] each.
 */
export const claimExpired: Script = {
  name: 'cleaveClaimExpired',
  keys: 1,
  lua: `
local answer = redis.call('XAUTOCLAIM', KEYS[1], ARGV[1], ARGV[2], ARGV[3], ARGV[4], 'COUNT', ARGV[5])
local claimed = {}
for _, entry in ipairs(answer[2]) do
  local p = redis.call('XPENDING', KEYS[1], ARGV[1], entry[1], entry[1], 1)[1]
  claimed[#claimed + 1] = { entry[1], entry[2][2], p[4] }
end
return { answer[1], claimed }`,
};
