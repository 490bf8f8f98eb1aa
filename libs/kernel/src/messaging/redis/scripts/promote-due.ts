import type { Script } from './script.js';

/**
 * Atomically moves events whose delay is over to the retry stream.
 * Keys: delay set, retry stream. Arguments: maximum number of events. Returns the number of moved events.
 */
export const promoteDue: Script = {
  name: 'cleavePromoteDue',
  keys: 2,
  lua: `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, ARGV[1])
for _, message in ipairs(due) do
  redis.call('XADD', KEYS[2], '*', 'm', message)
  redis.call('ZREM', KEYS[1], message)
end
return #due`,
};
