import type { Script } from './script.js';

/**
 * Notes what a process says of itself, by Redis's clock, and forgets those who have fallen silent.
 * Keys: directory. Arguments: instance, text, milliseconds for which it holds.
 */
export const announce: Script = {
  name: 'cleaveAnnounce',
  keys: 1,
  lua: `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('HSET', KEYS[1], ARGV[1], string.format('%.0f %s', now + ARGV[3], ARGV[2]))
redis.call('PEXPIRE', KEYS[1], ARGV[3])
local all = redis.call('HGETALL', KEYS[1])
for i = 1, #all, 2 do
  if tonumber(string.match(all[i + 1], '^%d+')) < now then redis.call('HDEL', KEYS[1], all[i]) end
end
return 1`,
};
