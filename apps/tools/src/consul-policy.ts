import './cli/report-operator-errors.js';
import { RedisSettings } from '#redis';
import { Configuration } from '#kernel/config';

// Prints the Consul ACL policy for CONSUL_HTTP_TOKEN: the services of this deployment, which REDIS_PREFIX names.

const { redisPrefix } = new Configuration().of(RedisSettings);
console.log(`service_prefix "${redisPrefix}-" { policy = "write" }\nnode_prefix "" { policy = "read" }`);
