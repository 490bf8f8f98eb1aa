import type { Script } from './script.js';

/**
 * Notes that this server has been given everything again, unless it was emptied since or another caller began after.
 * Keys: mark. Arguments: the caller's mark.
 */
export const endRecall: Script = {
  name: 'cleaveEndRecall',
  keys: 1,
  lua: `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], string.match(redis.call('INFO', 'server'), 'run_id:(%x+)'))
return 1`,
};
