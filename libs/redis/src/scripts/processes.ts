import { now } from './now.js';

/** Longest time in milliseconds for which a process record is stored, and its maximum length in bytes. */
const [maxTtlMs, maxBytes] = [60_000, 65_536];
/**
 * Of one directory, because parsing all of them delays a process: 256 kB of the slowest JSON take 50 ms. A usual record
 * has about 1 kB.
 */
const [maxRecords, maxTotalBytes] = [200, 262_144];
/** A placement of this version is shorter. */
const maxPlacementBytes = 4_096;
/** Published contracts have about 35 kB per context. */
const maxContractsBytes = 1_048_576;

/** Defines `expiryOf`: when a stored record expires, by Redis's clock; 0 if it is malformed. */
const expiryOf = `
${now}
local function expiryOf(stored)
  local expiresAt = #stored <= ${maxBytes} and tonumber(string.match(stored, '^(%d+) ')) or 0
  return expiresAt <= now + ${maxTtlMs} and expiresAt or 0
end`;

/**
 * Stores a process record with its expiry by Redis's clock, and deletes expired and malformed ones of others, and those
 * beyond `maxRecords`. Returns 0, and changes nothing, if readers would leave the record out as malformed, otherwise 1.
 * Keys: directories. Arguments: instance, record, TTL in milliseconds.
 */
export const heartbeat = `
${expiryOf}
local record = string.format('%.0f %s', now + ARGV[3], ARGV[2])
if expiryOf(record) == 0 then return 0 end
for k = 1, #KEYS do
  redis.call('HSET', KEYS[k], ARGV[1], record)
  redis.call('PEXPIRE', KEYS[k], ARGV[3])
  local all = redis.call('HGETALL', KEYS[k])
  local kept = 1
  for i = 1, #all, 2 do
    if all[i] ~= ARGV[1] then
      if expiryOf(all[i + 1]) < now or kept == ${maxRecords} then redis.call('HDEL', KEYS[k], all[i])
      else kept = kept + 1 end
    end
  end
end
return 1`;

/**
 * Returns the process records that have not expired, each with the position of its directory and the milliseconds until
 * it expires, and for each directory the number of those left out: malformed ones, and those beyond `maxRecords` or
 * `maxTotalBytes`. Keys: directories.
 */
export const readProcesses = `
${expiryOf}
local live, leftOut = {}, {}
for k = 1, #KEYS do
  local count, bytes = 0, 0
  leftOut[k] = 0
  for _, stored in ipairs(redis.call('HVALS', KEYS[k])) do
    local expiresAt = expiryOf(stored)
    if expiresAt == 0 or (expiresAt >= now and (count == ${maxRecords} or bytes + #stored > ${maxTotalBytes})) then
      leftOut[k] = leftOut[k] + 1
    elseif expiresAt >= now then
      count, bytes = count + 1, bytes + #stored
      live[#live + 1] = { k, expiresAt - now, string.match(stored, '^%d+ (.*)$') }
    end
  end
end
return { live, leftOut }`;

/** Returns a list of contexts and placements, without those that are too long. Keys: placements. */
export const readPlacements = `
local all, short = redis.call('HGETALL', KEYS[1]), {}
for i = 1, #all, 2 do
  if #all[i] + #all[i + 1] <= ${maxPlacementBytes} then
    short[#short + 1] = all[i]
    short[#short + 1] = all[i + 1]
  end
end
return short`;

/**
 * Replaces the placement of a context if the stored one has the expected revision; without an expected revision, if the
 * stored one has a lower revision or is missing. One that is too long counts as missing. Adds the placement to the journal.
 * Keys: placements, journal. Arguments: context, placement, its revision, expected revision or an empty string, maximum
 * length of the journal. Returns 1 if it was replaced, otherwise 0.
 */
export const storePlacement = `
local stored = redis.call('HGET', KEYS[1], ARGV[1])
if #ARGV[1] + #ARGV[2] > ${maxPlacementBytes} then return 0 end
if stored and #ARGV[1] + #stored > ${maxPlacementBytes} then stored = nil end
local revision = stored and tonumber(string.match(stored, '"revision":(%d+)')) or 0
if ARGV[4] == '' and revision >= tonumber(ARGV[3]) then return 0 end
if ARGV[4] ~= '' and revision ~= tonumber(ARGV[4]) then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('XADD', KEYS[2], 'MAXLEN', '~', ARGV[5], '*', 'm', ARGV[2])
return 1`;

/** Returns published contracts; nil if they are missing or too long. Keys: contracts. */
export const readContracts = `
local json = redis.call('GET', KEYS[1])
return json and #json <= ${maxContractsBytes} and json`;
