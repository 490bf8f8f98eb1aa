import { now } from './now.js';

/**
 * Stores a process record with its expiry by Redis's clock and deletes expired and malformed records.
 * Keys: directory. Arguments: instance, record, TTL in milliseconds.
 */
export const heartbeat = `
${now}
redis.call('HSET', KEYS[1], ARGV[1], string.format('%.0f %s', now + ARGV[3], ARGV[2]))
redis.call('PEXPIRE', KEYS[1], ARGV[3])
local all = redis.call('HGETALL', KEYS[1])
for i = 1, #all, 2 do
  if (tonumber(string.match(all[i + 1], '^%d+')) or 0) < now then redis.call('HDEL', KEYS[1], all[i]) end
end`;

/** Returns the process records that have not expired. Keys: directories. */
export const listProcesses = `
${now}
local live = {}
for _, key in ipairs(KEYS) do
  for _, each in ipairs(redis.call('HVALS', key)) do
    local expiresAt, record = string.match(each, '^(%d+) (.*)$')
    if (tonumber(expiresAt) or 0) >= now then live[#live + 1] = record end
  end
end
return live`;
