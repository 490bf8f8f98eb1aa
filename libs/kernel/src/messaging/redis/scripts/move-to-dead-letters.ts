import type { Script } from './script.js';

/**
 * Atomically moves an event from its group to the dead letters. Does nothing if the group has already acknowledged it.
 * Keys: stream, dead letters. Arguments: group, id, 1 to delete the entry, maximum number of dead letters, message, reason.
 */
export const moveToDeadLetters: Script = {
  name: 'cleaveMoveToDeadLetters',
  keys: 2,
  lua: `
if redis.call('XACK', KEYS[1], ARGV[1], ARGV[2]) == 0 then return 0 end
if ARGV[3] == '1' then redis.call('XDEL', KEYS[1], ARGV[2]) end
redis.call('XADD', KEYS[2], 'MAXLEN', '~', ARGV[4], '*', 'm', ARGV[5], 'reason', ARGV[6])
return 1`,
};
