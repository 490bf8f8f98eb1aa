import type { Script } from './script.js';

/** Returns the process records that have not expired. Keys: directory. */
export const listProcesses: Script = {
  name: 'cleaveListProcesses',
  keys: 1,
  lua: `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local live = {}
for _, each in ipairs(redis.call('HVALS', KEYS[1])) do
  local expiresAt, record = string.match(each, '^(%d+) (.*)$')
  if tonumber(expiresAt) >= now then live[#live + 1] = record end
end
return live`,
};
