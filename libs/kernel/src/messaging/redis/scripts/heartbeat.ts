import type { Script } from './script.js';

/**
 * Stores a process record with its expiry by Redis's clock and deletes expired records.
 * Keys: directory. Arguments: instance, record, TTL in milliseconds.
 */
export const heartbeat: Script = {
  name: 'cleaveHeartbeat',
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
