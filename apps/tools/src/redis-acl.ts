import './cli/report-operator-errors.js';
import { RedisSettings } from '#redis';
import { contracts } from '#contracts/contexts';
import { Configuration } from '#kernel/config';
import { readCommandLine } from '#process';
import { modules } from '../../modules.js';
import { describeSystem } from './generate/system-description.js';
import { newRedisUsers } from './secrets/redis-users.js';

readCommandLine({
  command: 'npm run redis:acl',
  purpose: 'Prints a Redis ACL file with a user per process to stdout, and their new passwords to stderr.',
  options: {},
  environment: { REDIS_PREFIX: 'The prefix of the keys that the processes use.' },
  example: '',
});

const { redisPrefix } = new Configuration().of(RedisSettings);
const { acl, passwords } = newRedisUsers(redisPrefix, await describeSystem(contracts, modules));
console.log(acl);
for (const [name, password] of passwords) console.error(`${name}: REDIS_URL=rediss://${name}:${password}@…`);
