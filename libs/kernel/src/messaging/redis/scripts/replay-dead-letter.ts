import type { Script } from './script.js';

/**
 * Atomically moves a dead letter to the retry stream. Does nothing if it no longer exists.
 * Keys: dead letters, retry stream. Arguments: id, message. Returns 1 if it existed, otherwise 0.
 */
export const replayDeadLetter: Script = {
  name: 'cleaveReplayDeadLetter',
  keys: 2,
  lua: `
if redis.call('XDEL', KEYS[1], ARGV[1]) == 0 then return 0 end
redis.call('XADD', KEYS[2], '*', 'm', ARGV[2])
return 1`,
};
