import { describe } from '@jest/globals';
import { carriesMessages } from '../testing/carries-messages.js';
import { openOverRedis } from '../testing/open-over-redis.js';

describe('over Redis, a process for each context', () => {
  carriesMessages(openOverRedis());
});
