import type { Script } from './script.js';

/**
 * Finds out whether this server is still the one that was given everything, and has not been emptied: its mark is
 * its own run id then. Otherwise leaves the caller's mark, until `endRecall` replaces it or its time is over; while
 * another caller's is there, that one is at it.
 * Keys: mark. Arguments: the caller's mark, its milliseconds. Answers 1 where the caller is to recall everything.
 */
export const beginRecall: Script = {
  name: 'cleaveBeginRecall',
  keys: 1,
  lua: `
local mark = redis.call('GET', KEYS[1])
local run = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
if mark == run or (mark and string.sub(mark, 1, 7) == 'recall:') then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`,
};
