import type { Script } from './script.js';

/**
 * Returns the pending entries of a consumer: after a lost connection, some may not have been received.
 * Renews their leases without changing the delivery counts, and acknowledges entries that were deleted.
 * Keys: stream. Arguments: group, consumer, maximum number of entries. Returns [id, message, deliveries] per entry.
 */
export const recover: Script = {
  name: 'cleaveRecover',
  keys: 1,
  lua: `
local held = {}
for _, p in ipairs(redis.call('XPENDING', KEYS[1], ARGV[1], '-', '+', ARGV[3], ARGV[2])) do
  local entry = redis.call('XRANGE', KEYS[1], p[1], p[1])[1]
  if entry then
    redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, p[1], 'JUSTID')
    held[#held + 1] = { p[1], entry[2][2], p[4] }
  else
    redis.call('XACK', KEYS[1], ARGV[1], p[1])
  end
end
return held`,
};
