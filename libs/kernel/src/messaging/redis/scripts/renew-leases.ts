import type { Script } from './script.js';

/**
 * Renews the leases of entries that a consumer still owns. Entries that another consumer has claimed are not changed.
 * Keys: stream. Arguments: group, consumer, ids. Returns the ids that the consumer no longer owns.
 */
export const renewLeases: Script = {
  name: 'cleaveRenewLeases',
  keys: 1,
  lua: `
local lost = {}
for i = 3, #ARGV do
  if #redis.call('XPENDING', KEYS[1], ARGV[1], ARGV[i], ARGV[i], 1, ARGV[2]) == 0 then
    lost[#lost + 1] = ARGV[i]
  else
    redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, ARGV[i], 'JUSTID')
  end
end
return lost`,
};
