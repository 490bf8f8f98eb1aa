import type { Script } from './script.js';

/**
 * Removes the names of consumers that have been silent for long and own nothing. Whoever was only asleep is back
 * in the group with its next read.
 * Keys: stream. Arguments: group, milliseconds of silence. Answers how many were removed.
 */
export const forgetIdle: Script = {
  name: 'cleaveForgetIdle',
  keys: 1,
  lua: `
local removed = 0
for _, flat in ipairs(redis.call('XINFO', 'CONSUMERS', KEYS[1], ARGV[1])) do
  local consumer = {}
  for i = 1, #flat, 2 do consumer[flat[i]] = flat[i + 1] end
  if consumer['pending'] == 0 and consumer['idle'] > tonumber(ARGV[2]) then
    redis.call('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], consumer['name'])
    removed = removed + 1
  end
end
return removed`,
};
