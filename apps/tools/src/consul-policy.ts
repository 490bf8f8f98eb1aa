import './cli/report-operator-errors.js';
import { RedisSettings } from '#redis';
import { Configuration } from '#kernel/config';
import { readCommandLine } from '#process';

readCommandLine({
  command: 'npm run consul:policy',
  purpose: 'Prints the Consul ACL policy of CONSUL_HTTP_TOKEN, for the services of this deployment.',
  options: {},
  environment: { REDIS_PREFIX: 'The prefix of the names of the services.' },
  example: '',
});

const { redisPrefix } = new Configuration().of(RedisSettings);
console.log(`service_prefix "${redisPrefix}-" { policy = "write" }\nnode_prefix "" { policy = "read" }`);
