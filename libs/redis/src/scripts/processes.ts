import { now } from './now.js';

/** Longest time in milliseconds for which a process record is stored, and its maximum length in bytes. */
const [maxTtlMs, maxBytes] = [60_000, 65_536];

/** Defines `expiryOf`: when a stored record expires, by Redis's clock; 0 if it is malformed. */
const expiryOf = `
${now}
local function expiryOf(stored)
  local expiresAt = #stored <= ${maxBytes} and tonumber(string.match(stored, '^(%d+) ')) or 0
  return expiresAt <= now + ${maxTtlMs} and expiresAt or 0
end`;

/**
 * Stores a process record with its expiry by Redis's clock, and deletes expired and malformed records.
 * Keys: directories. Arguments: instance, record, TTL in milliseconds.
 */
export const heartbeat = `
${expiryOf}
for k = 1, #KEYS do
  redis.call('HSET', KEYS[k], ARGV[1], string.format('%.0f %s', now + ARGV[3], ARGV[2]))
  redis.call('PEXPIRE', KEYS[k], ARGV[3])
  local all = redis.call('HGETALL', KEYS[k])
  for i = 1, #all, 2 do
    if expiryOf(all[i + 1]) < now then redis.call('HDEL', KEYS[k], all[i]) end
  end
end`;

/**
 * Returns the process records that have not expired, each with the position of its directory and the milliseconds until
 * it expires. Malformed ones are left out. Keys: directories.
 */
export const readProcesses = `
${expiryOf}
local live = {}
for k = 1, #KEYS do
  for _, stored in ipairs(redis.call('HVALS', KEYS[k])) do
    local expiresAt = expiryOf(stored)
    if expiresAt >= now then
      live[#live + 1] = { k, expiresAt - now, string.match(stored, '^%d+ (.*)$') }
    end
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
