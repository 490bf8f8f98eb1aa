import type { Script } from './script.js';

/**
 * Claims entries whose lease has expired. Of several consumers that try, exactly one gets each entry.
 * Keys: stream. Arguments: group, consumer, lease in milliseconds, cursor, maximum number of entries.
 * Returns the next cursor and the claimed entries as [id, message, deliveries].
 */
export const claimExpired: Script = {
  name: 'cleaveClaimExpired',
  keys: 1,
  lua: `
local result = redis.call('XAUTOCLAIM', KEYS[1], ARGV[1], ARGV[2], ARGV[3], ARGV[4], 'COUNT', ARGV[5])
local claimed = {}
for _, entry in ipairs(result[2]) do
  local p = redis.call('XPENDING', KEYS[1], ARGV[1], entry[1], entry[1], 1)[1]
  claimed[#claimed + 1] = { entry[1], entry[2][2], p[4] }
end
return { result[1], claimed }`,
};
