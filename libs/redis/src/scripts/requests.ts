/**
 * Adds entries until the stream is full. Requests are deleted once handled, so the length of a request stream is the number
 * of waiting and executing requests.
 * Keys: stream. Arguments: maximum length, messages. Returns the ids of the added entries, which may be fewer than the
 * messages.
 */
export const addBounded = `
local capacity = tonumber(ARGV[1]) - redis.call('XLEN', KEYS[1])
local added = {}
for i = 2, math.min(#ARGV, capacity + 1) do added[i - 1] = redis.call('XADD', KEYS[1], '*', 'm', ARGV[i]) end
return added`;

/**
 * Deletes an entry that no consumer has read. Consumers delete an entry before they acknowledge it, so an existing entry
 * that is not pending is unread.
 * Keys: stream. Arguments: group, id. Returns 1 if the request will never be executed; 0 if it may have been.
 */
export const cancelRequest = `
local pending = redis.pcall('XPENDING', KEYS[1], ARGV[1], ARGV[2], ARGV[2], 1)
if not pending.err and #pending > 0 then return 0 end
return redis.call('XDEL', KEYS[1], ARGV[2])`;
