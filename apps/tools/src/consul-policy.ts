import './cli/report-operator-errors.js';
import { Configuration } from '#kernel/config';
import { MessagingSettings } from '#kernel/messaging';

// Prints the Consul ACL policy for CONSUL_HTTP_TOKEN: the services of this deployment, which REDIS_PREFIX names.

const { redisPrefix } = new Configuration().of(MessagingSettings);
console.log(`service_prefix "${redisPrefix}-" { policy = "write" }\nnode_prefix "" { policy = "read" }`);
