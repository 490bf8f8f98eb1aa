import type { Script } from './script.js';

/**
 * Deletes consumers that are idle and have no pending entries. A consumer that is still alive is recreated by its next read.
 * Keys: stream. Arguments: group, idle time in milliseconds. Returns the number of deleted consumers.
 */
export const deleteIdleConsumers: Script = {
  name: 'cleaveDeleteIdleConsumers',
  keys: 1,
  lua: `
local deleted = 0
for _, flat in ipairs(redis.call('XINFO', 'CONSUMERS', KEYS[1], ARGV[1])) do
  local consumer = {}
  for i = 1, #flat, 2 do consumer[flat[i]] = flat[i + 1] end
  if consumer['pending'] == 0 and consumer['idle'] > tonumber(ARGV[2]) then
    redis.call('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], consumer['name'])
    deleted = deleted + 1
  end
end
return deleted`,
};
