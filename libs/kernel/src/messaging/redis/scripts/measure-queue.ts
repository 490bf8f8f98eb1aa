import type { Script } from './script.js';

/**
 * Measures the backlog of each group of a stream. Keys: stream.
 * Returns [group, waiting, running, age in milliseconds of the oldest unacknowledged entry] per group. If entries were
 * deleted, Redis reports no lag; then waiting entries are counted up to 1,000.
 */
export const measureQueue: Script = {
  name: 'cleaveMeasureQueue',
  keys: 1,
  lua: `
local groups = redis.pcall('XINFO', 'GROUPS', KEYS[1])
if groups.err then return {} end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local measured = {}
for _, flat in ipairs(groups) do
  local group = {}
  for i = 1, #flat, 2 do group[flat[i]] = flat[i + 1] end
  local from = '(' .. group['last-delivered-id']
  local oldest = redis.call('XRANGE', KEYS[1], from, '+', 'COUNT', 1)[1]
  local waiting = 0
  if oldest then waiting = group['lag'] or #redis.call('XRANGE', KEYS[1], from, '+', 'COUNT', 1000) end
  local pending = redis.call('XPENDING', KEYS[1], group['name'])
  local id = pending[1] > 0 and pending[2] or (oldest and oldest[1])
  local age = id and math.max(0, now - string.match(id, '%d+')) or 0
  measured[#measured + 1] = { group['name'], waiting, pending[1], age }
end
return measured`,
};
