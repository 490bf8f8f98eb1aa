import type { Script } from './script.js';

/**
 * Deletes the entries that every group has acknowledged. Without any group, deletes entries older than the given age.
 * Keys: stream. Arguments: maximum age in milliseconds of entries without a group. Returns the number of deleted entries.
 */
export const trimHandled: Script = {
  name: 'cleaveTrimHandled',
  keys: 1,
  lua: `
local function before(a, b)
  local a1, a2 = string.match(a, '(%d+)-(%d+)')
  local b1, b2 = string.match(b, '(%d+)-(%d+)')
  if a1 == b1 then return tonumber(a2) < tonumber(b2) end
  return tonumber(a1) < tonumber(b1)
end
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
local oldestNeeded = false
for _, flat in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
  local group = {}
  for i = 1, #flat, 2 do group[flat[i]] = flat[i + 1] end
  local pending = redis.call('XPENDING', KEYS[1], group['name'])
  local from = pending[1] > 0 and pending[2] or group['last-delivered-id']
  if not oldestNeeded or before(from, oldestNeeded) then oldestNeeded = from end
end
oldestNeeded = oldestNeeded or string.format('%.0f', redis.call('TIME')[1] * 1000 - ARGV[1])
return redis.call('XTRIM', KEYS[1], 'MINID', '~', oldestNeeded)`,
};
