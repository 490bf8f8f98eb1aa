import { randomBytes } from 'node:crypto';
import type { Declarations } from '#kernel/messaging';
import { passwordVariable, type ContextRole } from '../generate/database-roles.js';
import { redisPasswordVariable } from '../generate/compose-services.js';
import { newPassword, newRedisUsers } from './redis-users.js';

/** Prefix of all keys in the Redis of the compose file; the default of REDIS_PREFIX. */
const redisPrefix = 'cleave';

/** The files with secrets that the compose files need, by path, each with new passwords. */
export function composeSecrets(
  contexts: readonly ContextRole[],
  declarations: Declarations,
): Readonly<Record<string, string>> {
  const { acl, passwords } = newRedisUsers(redisPrefix, declarations);
  const variables = [
    ['CURSOR_SECRET', randomBytes(32).toString('hex')],
    ...['POSTGRES_PASSWORD', ...contexts.map(passwordVariable)].map((name) => [name, newPassword()]),
    ...Array.from(passwords, ([user, password]) => [redisPasswordVariable(user), password]),
  ];
  return {
    'docker/.env': variables.map(([name, value]) => `${name}=${value}\n`).join(''),
    'docker/users.acl': acl,
  };
}
