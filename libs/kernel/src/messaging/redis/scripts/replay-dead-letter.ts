import type { Script } from './script.js';

/**
 * Moves a dead letter to the retries: it is in one of the two at any time. Does nothing when it is gone.
 * Keys: dead letters, retry stream. Arguments: id, message. Answers 1 when it was there.
 */
export const replayLetter: Script = {
  name: 'cleaveReplayLetter',
  keys: 2,
  lua: `
if redis.call('XDEL', KEYS[1], ARGV[1]) == 0 then return 0 end
redis.call('XADD', KEYS[2], '*', 'm', ARGV[2])
return 1`,
};
