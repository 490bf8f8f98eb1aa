/** Lua statement: `now` is the time of the Redis server in epoch milliseconds. */
export const now = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)`;
