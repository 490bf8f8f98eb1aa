import './cli/report-operator-errors.js';
import { RedisSettings } from '#redis';
import { contracts } from '#contracts/contexts';
import { Configuration } from '#kernel/config';
import { modules } from '../../modules.js';
import { describeSystem } from './generate/system-description.js';
import { newRedisUsers } from './secrets/redis-users.js';

// Prints a Redis ACL file; the generated passwords are printed to stderr.

const { redisPrefix } = new Configuration().of(RedisSettings);
const { acl, passwords } = newRedisUsers(redisPrefix, await describeSystem(contracts, modules));
console.log(acl);
for (const [name, password] of passwords) console.error(`${name}: REDIS_URL=rediss://${name}:${password}@…`);
