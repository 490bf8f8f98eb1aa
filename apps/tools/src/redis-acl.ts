import './cli/report-operator-errors.js';
import { Configuration } from '#kernel/config';
import { MessagingSettings } from '#kernel/messaging';
import { newRedisUsers } from './secrets/redis-users.js';

// Prints a Redis ACL file; the generated passwords are printed to stderr.

const { redisPrefix } = new Configuration().of(MessagingSettings);
const { acl, passwords } = newRedisUsers(redisPrefix);
console.log(acl);
for (const [name, password] of passwords) console.error(`${name}: REDIS_URL=rediss://${name}:${password}@…`);
