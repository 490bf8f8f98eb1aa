import type { Script } from './script.js';

/**
 * Renews the leases of entries a consumer still owns; what another has taken over stays with that one.
 * Keys: stream. Arguments: group, consumer, ids. Answers the ids that are not owned any more.
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
