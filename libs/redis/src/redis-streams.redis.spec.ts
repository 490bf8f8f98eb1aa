import { describe } from '@jest/globals';
import { openOverRedis } from './testing/open-over-redis.js';
import { transportContract } from '#kernel/messaging/testing/contract';

describe('Redis Streams transport, one process per context', () => {
  transportContract(openOverRedis());
});
