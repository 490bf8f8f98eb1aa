import { knownGroups } from './groups.js';
import { now } from './now.js';

/** Lua function: whether entry id `a` is lower than `b`. */
const before = `local function before(a, b)
  local a1, a2 = string.match(a, '(%d+)-(%d+)')
  local b1, b2 = string.match(b, '(%d+)-(%d+)')
  if a1 == b1 then return tonumber(a2) < tonumber(b2) end
  return tonumber(a1) < tonumber(b1)
end
`;

/**
 * Lua function: the groups of a stream, each with the lowest id `from` that it may not have handled. ARGV contains the
 * declared groups from index `first`. A declared group that does not exist has handled nothing; an undeclared group,
 * one that is not among them, counts for entries younger than `undeclaredMs` only.
 */
const groupsOf = `${knownGroups}
local function groupsOf(stream, undeclaredMs, first)
  local groups, declared, found = {}, {}, {}
  local horizon = string.format('%.0f-0', math.max(0, now - undeclaredMs))
  for i = first, #ARGV do declared[ARGV[i]] = true end
  for _, group in ipairs(knownGroups(redis.call('XINFO', 'GROUPS', stream), declared)) do
    local name = group['name']
    local pending = redis.call('XPENDING', stream, name)
    local ms, seq = string.match(group['last-delivered-id'], '(%d+)-(%d+)')
    local from = pending[1] > 0 and pending[2] or string.format('%s-%.0f', ms, seq + 1)
    if not declared[name] and before(from, horizon) then from = horizon end
    groups[#groups + 1] = { name = name, from = from, declared = declared[name] }
    found[name] = true
  end
  for name in pairs(declared) do
    if not found[name] then groups[#groups + 1] = { name = name, from = '0-0', declared = true } end
  end
  return groups
end
`;

/**
 * Moves an event from its group to the dead letters. Does nothing if the group has already acknowledged it. Acknowledges
 * last: a script that fails is not undone, and an event that could not be added must stay pending.
 * Keys: stream, dead letters. Arguments: group, id, 1 to delete the entry, maximum number of dead letters, message, reason,
 * attempts.
 */
export const moveToDeadLetters = `
if #redis.call('XPENDING', KEYS[1], ARGV[1], ARGV[2], ARGV[2], 1) == 0 then return end
redis.call('XADD', KEYS[2], 'MAXLEN', '~', ARGV[4], '*', 'm', ARGV[5], 'reason', ARGV[6], 'attempts', ARGV[7])
redis.call('XACK', KEYS[1], ARGV[1], ARGV[2])
if ARGV[3] == '1' then redis.call('XDEL', KEYS[1], ARGV[2]) end`;

/**
 * Atomically moves a dead letter to the replay stream. Does nothing if it no longer exists or has no message.
 * Keys: dead letters, replay stream. Arguments: id. Returns 1 if it was moved, otherwise 0.
 */
export const replayDeadLetter = `
local entry = redis.call('XRANGE', KEYS[1], ARGV[1], ARGV[1])[1]
if not entry then return 0 end
local message
for i = 1, #entry[2], 2 do
  if entry[2][i] == 'm' then message = entry[2][i + 1]; break end
end
if not message then return 0 end
redis.call('XADD', KEYS[2], '*', 'm', message)
redis.call('XDEL', KEYS[1], ARGV[1])
return 1`;

/**
 * Deletes the entries that every group has handled. Without any group, deletes entries older than the given age. Keys:
 * stream. Arguments: maximum age in milliseconds of entries without a group, and of those that only undeclared groups
 * have not handled; the declared groups. Returns the names of the undeclared groups.
 */
export const trimHandled = `
${before}${now}
${groupsOf}if redis.call('EXISTS', KEYS[1]) == 0 then return {} end
local oldest = false
local undeclared = {}
for _, group in ipairs(groupsOf(KEYS[1], ARGV[2], 3)) do
  if not oldest or before(group.from, oldest) then oldest = group.from end
  if not group.declared then undeclared[#undeclared + 1] = group.name end
end
redis.call('XTRIM', KEYS[1], 'MINID', '~', oldest or string.format('%.0f', now - ARGV[1]))
return undeclared`;

/**
 * Checks whether the server may have lost events. The epoch key contains the run id of the server that received all events;
 * if it is missing or different, the caller's token is stored instead, as a lock, so that one process handles the loss.
 * The lock ends with `endLossHandling` or after its TTL.
 * Keys: epoch. Arguments: token, TTL in milliseconds. Returns 1 if the caller must handle the loss, otherwise 0.
 */
export const beginLossHandling = `
local epoch = redis.call('GET', KEYS[1])
local run = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
if epoch == run or (epoch and string.sub(epoch, 1, 10) == 'republish:') then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`;

/**
 * Stores the server's run id as epoch after the loss was handled, unless the key has lost the caller's token in the
 * meantime.
 * Keys: epoch. Arguments: token.
 */
export const endLossHandling = `
if redis.call('GET', KEYS[1]) == ARGV[1] then
  redis.call('SET', KEYS[1], string.match(redis.call('INFO', 'server'), 'run_id:(%x+)'))
end`;

/** Age in milliseconds of a dead letter whose event is no longer in the outbox. */
const purgedAfterMs = 26 * 3_600_000;

/**
 * Measures how far the events of a stream are handled. Dead letters of the last 26 hours and replayed ones count as not
 * handled. The position contains the server's run id. Keys: epoch, stream. Arguments: an earlier position or an empty
 * string; maximum age in milliseconds of entries that only undeclared groups have not handled; the declared groups.
 * Returns the current position, and 1 if every group has handled the entries up to the earlier one, otherwise 0.
 * Returns nothing without a group, or if the server may have lost events.
 */
export const measureProgress = `
${before}${now}
${groupsOf}local run = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
if redis.call('GET', KEYS[1]) ~= run or redis.call('EXISTS', KEYS[2]) == 0 then return end
local position = string.match(ARGV[1], ' (.*)')
if position and ARGV[1] ~= run .. ' ' .. position then return end
local info = redis.call('XINFO', 'STREAM', KEYS[2])
local last
for i = 1, #info, 2 do if info[i] == 'last-generated-id' then last = info[i + 1] end end
local groups = groupsOf(KEYS[2], ARGV[2], 3)
if #groups == 0 then return end
local handled = position and 1 or 0
for _, group in ipairs(groups) do
  if position and not before(position, group.from) then handled = 0 end
  local dead = redis.call('XREVRANGE', KEYS[2] .. ':dead:' .. group.name, '+', '-', 'COUNT', 1)[1]
  if dead and now - string.match(dead[1], '%d+') < ${purgedAfterMs} then handled = 0 end
  if redis.call('XLEN', KEYS[2] .. ':replay:' .. group.name) > 0 then handled = 0 end
end
return { run .. ' ' .. last, handled }`;
