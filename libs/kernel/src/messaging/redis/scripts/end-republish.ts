import type { Script } from './script.js';

/**
 * Stores the server's run id as epoch after republishing, unless the key has lost the caller's token in the meantime.
 * Keys: epoch. Arguments: token. Returns 1 if stored, otherwise 0.
 */
export const endRepublish: Script = {
  name: 'cleaveEndRepublish',
  keys: 1,
  lua: `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], string.match(redis.call('INFO', 'server'), 'run_id:(%x+)'))
return 1`,
};
