import type { Script } from './script.js';

/**
 * Drops what every group has finished with, never what one still waits for. A stream nobody reads keeps its
 * entries for a time only.
 * Keys: stream. Arguments: milliseconds that unread entries are kept. Answers how many were dropped.
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
local needed = false
for _, flat in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
  local group = {}
  for i = 1, #flat, 2 do group[flat[i]] = flat[i + 1] end
  local pending = redis.call('XPENDING', KEYS[1], group['name'])
  local from = pending[1] > 0 and pending[2] or group['last-delivered-id']
  if not needed or before(from, needed) then needed = from end
end
needed = needed or string.format('%.0f', redis.call('TIME')[1] * 1000 - ARGV[1])
return redis.call('XTRIM', KEYS[1], 'MINID', '~', needed)`,
};
