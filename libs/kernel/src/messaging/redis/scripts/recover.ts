import type { Script } from './script.js';

/**
 * What the group believes a consumer to hold: after a lost connection, some of it may never have arrived.
 * Renews the leases, changes no delivery count, and forgets what was deleted meanwhile.
 * Keys: stream. Arguments: group, consumer, most entries. Answers [id, message, deliveries] each.
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
