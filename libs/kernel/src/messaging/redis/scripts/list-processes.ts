import type { Script } from './script.js';

/** Answers what those processes say of themselves that have not fallen silent. Keys: directory. */
export const listAnnounced: Script = {
  name: 'cleaveListAnnounced',
  keys: 1,
  lua: `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local live = {}
for _, each in ipairs(redis.call('HVALS', KEYS[1])) do
  local till, text = string.match(each, '^(%d+) (.*)$')
  if tonumber(till) >= now then live[#live + 1] = text end
end
return live`,
};
