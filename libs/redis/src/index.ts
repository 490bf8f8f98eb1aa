export { RateLimitedWarnings } from './rate-limited-warnings.js';
export { ProcessDirectory } from './process-directory.js';
export { RedisTransport } from './redis-transport.js';
export { createRedisClient } from './connection/redis-client.js';
export { RedisDeadLetters } from './events/redis-dead-letters.js';
export type { EventFrame, ReplyFrame, RequestFrame } from './frames.js';
export { aclFile, redisTools, type ToolPasswordHashes } from './acl-file.js';
export { RedisModule } from './redis.module.js';
export { RedisSettings } from './redis.settings.js';
