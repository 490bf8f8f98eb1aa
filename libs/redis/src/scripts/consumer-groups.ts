import { knownGroups } from './groups.js';
import { now } from './now.js';

// Keys of all scripts here: stream.

/**
 * Lua functions: `add` adds a message to a batch, or an excerpt of it if it is too long; `isFull` is whether the batch has
 * reached its size. The last three of ARGV: bytes of a batch, bytes of a message, and length of an excerpt.
 */
const batch = `
local maxBatch, maxMessage, excerpt = tonumber(ARGV[#ARGV - 2]), tonumber(ARGV[#ARGV - 1]), tonumber(ARGV[#ARGV])
local messages, bytes = {}, 0
local function add(id, message, deliveries)
  if #message > maxMessage then message = string.sub(message, 1, excerpt) end
  messages[#messages + 1] = { id, message, deliveries }
  bytes = bytes + #message
end
local function isFull() return bytes >= maxBatch end
`;

/**
 * Claims entries whose lease has expired. Of several consumers that try, exactly one gets each entry. Claims one after the
 * other, so that long messages never occupy the memory of Redis together.
 * Arguments: group, consumer, lease in milliseconds, cursor, maximum number of entries; and those of a batch.
 * Returns the next cursor and the claimed entries as [id, message, deliveries].
 */
export const claimExpired = `
${batch}local cursor = ARGV[4]
for _ = 1, tonumber(ARGV[5]) do
  local result = redis.call('XAUTOCLAIM', KEYS[1], ARGV[1], ARGV[2], ARGV[3], cursor, 'COUNT', 1)
  cursor = result[1]
  for _, entry in ipairs(result[2]) do
    local p = redis.call('XPENDING', KEYS[1], ARGV[1], entry[1], entry[1], 1)[1]
    add(entry[1], entry[2][2], p[4])
  end
  if cursor == '0-0' or isFull() then break end
end
return { cursor, messages }`;

/**
 * Returns the pending entries of a consumer: after a lost connection, some may not have been received.
 * Renews their leases without changing the delivery counts, and acknowledges entries that were deleted.
 * Arguments: group, consumer, maximum number of entries; and those of a batch. Returns [id, message, deliveries] per entry.
 * Entries that do not fit into the batch are claimed when their lease expires.
 */
export const redeliverPending = `
${batch}for _, p in ipairs(redis.call('XPENDING', KEYS[1], ARGV[1], '-', '+', ARGV[3], ARGV[2])) do
  local entry = redis.call('XRANGE', KEYS[1], p[1], p[1])[1]
  if entry then
    redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, p[1], 'JUSTID')
    add(p[1], entry[2][2], p[4])
    if isFull() then break end
  else
    redis.call('XACK', KEYS[1], ARGV[1], p[1])
  end
end
return messages`;

/**
 * Renews the leases of entries that a consumer still owns. Entries that another consumer has claimed are not changed.
 * Arguments: group, consumer, ids. Returns the ids that the consumer no longer owns.
 */
export const renewLeases = `
local lost = {}
for i = 3, #ARGV do
  if #redis.call('XPENDING', KEYS[1], ARGV[1], ARGV[i], ARGV[i], 1, ARGV[2]) == 0 then
    lost[#lost + 1] = ARGV[i]
  else
    redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, ARGV[i], 'JUSTID')
  end
end
return lost`;

/**
 * Deletes a consumer, or without a name all that have been idle for longer than a time, unless they have pending entries,
 * which Redis would drop together with the consumer. A consumer that is still alive is recreated by its next read.
 * Arguments: group, idle time in milliseconds, name of the consumer or an empty string.
 */
export const deleteConsumers = `
for _, flat in ipairs(redis.call('XINFO', 'CONSUMERS', KEYS[1], ARGV[1])) do
  local consumer = {}
  for i = 1, #flat, 2 do consumer[flat[i]] = flat[i + 1] end
  local isSelected = ARGV[3] == consumer['name'] or (ARGV[3] == '' and consumer['idle'] > tonumber(ARGV[2]))
  if isSelected and consumer['pending'] == 0 then
    redis.call('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], consumer['name'])
  end
end`;

/**
 * Measures the backlog of the groups of a stream. Arguments: consumer to which failed entries belong until their retry; the
 * declared groups.
 * Returns [group, waiting, running, failed, age in milliseconds of the oldest unacknowledged entry] per group. If
 * entries were deleted, Redis reports no lag; then waiting entries are counted up to 1,000.
 */
export const measureQueue = `
${knownGroups}local groups = redis.pcall('XINFO', 'GROUPS', KEYS[1])
if groups.err then return {} end
${now}
local measured, declared = {}, {}
for i = 2, #ARGV do declared[ARGV[i]] = true end
for _, group in ipairs(knownGroups(groups, declared)) do
  local from = '(' .. group['last-delivered-id']
  local oldest = redis.call('XRANGE', KEYS[1], from, '+', 'COUNT', 1)[1]
  local waiting = 0
  if oldest then waiting = group['lag'] or #redis.call('XRANGE', KEYS[1], from, '+', 'COUNT', 1000) end
  local pending = redis.call('XPENDING', KEYS[1], group['name'])
  local id = pending[1] > 0 and pending[2] or (oldest and oldest[1])
  local age = id and math.max(0, now - string.match(id, '%d+')) or 0
  local failed = 0
  for _, consumer in ipairs(pending[4] or {}) do
    if consumer[1] == ARGV[1] then failed = tonumber(consumer[2]) end
  end
  measured[#measured + 1] = { group['name'], waiting, pending[1] - failed, failed, age }
end
return measured`;

/**
 * Returns 1 if a group has unread entries, or entries whose lease has expired, that have waited for longer than a time,
 * otherwise 0. Entries that are being handled or wait for a retry do not count. All entries of a missing group are
 * unread. Arguments: group, time in milliseconds, lease in milliseconds.
 */
export const hasUnattended = `
local groups = redis.pcall('XINFO', 'GROUPS', KEYS[1])
if groups.err then return 0 end
local from
for _, flat in ipairs(groups) do
  local group = {}
  for i = 1, #flat, 2 do group[flat[i]] = flat[i + 1] end
  if group['name'] == ARGV[1] then from = '(' .. group['last-delivered-id'] end
end
${now}
local unread = redis.call('XRANGE', KEYS[1], from or '-', '+', 'COUNT', 1)[1]
if unread and now - string.match(unread[1], '%d+') > tonumber(ARGV[2]) then return 1 end
return from and #redis.call('XPENDING', KEYS[1], ARGV[1], 'IDLE', ARGV[2] + ARGV[3], '-', '+', 1) or 0`;
