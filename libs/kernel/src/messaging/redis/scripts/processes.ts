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

/** Returns the process records that have not expired, each with the milliseconds until it does. Keys: directories. */
export const readRegistry = `
${now}
local live = {}
for i = 1, #KEYS do
  for _, each in ipairs(redis.call('HVALS', KEYS[i])) do
    local expiresAt, record = string.match(each, '^(%d+) (.*)$')
    if (tonumber(expiresAt) or 0) >= now then live[#live + 1] = { expiresAt - now, record } end
  end
end
return live`;

/** Returns a list of contexts and placements. Keys: placements. */
export const readPlacements = `return redis.call('HGETALL', KEYS[1])`;

/**
 * Replaces the placement of a context if the stored one has the expected revision; without an expected revision, if the
 * stored one has a lower revision or is missing. Adds the placement to the journal.
 * Keys: placements, journal. Arguments: context, placement, its revision, expected revision or an empty string, maximum
 * length of the journal. Returns 1 if it was replaced, otherwise 0.
 */
export const storePlacement = `
local stored = redis.call('HGET', KEYS[1], ARGV[1])
local revision = stored and tonumber(string.match(stored, '"revision":(%d+)')) or 0
if ARGV[4] == '' and revision >= tonumber(ARGV[3]) then return 0 end
if ARGV[4] ~= '' and revision ~= tonumber(ARGV[4]) then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('XADD', KEYS[2], 'MAXLEN', '~', ARGV[5], '*', 'm', ARGV[2])
return 1`;
