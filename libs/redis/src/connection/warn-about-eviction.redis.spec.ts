import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { RedisTransport } from '../redis-transport.js';
import type { Dispatcher } from '#kernel/messaging';

const url = process.env['TEST_REDIS_URL']!;
const redis = new Redis(url);
const warnings: unknown[] = [];
beforeEach(() => {
  warnings.length = 0;
  jest.spyOn(Logger.prototype, 'warn').mockImplementation((text: unknown) => void warnings.push(text));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await redis.config('SET', 'maxmemory-policy', 'noeviction');
  await redis.quit();
});

it('a process warns when it starts with a Redis that evicts keys', async () => {
  const warningsWith = async (policy: string): Promise<unknown[]> => {
    await redis.config('SET', 'maxmemory-policy', policy);
    warnings.length = 0;
    const options = { url, prefix: 'eviction', name: 'gateway', hosted: [], dependencies: {} };
    const transport = new RedisTransport(options, {} as Dispatcher);
    await transport.onModuleInit();
    await transport.onApplicationShutdown();
    return [...warnings];
  };
  expect(await warningsWith('noeviction')).toEqual([]);
  expect(await warningsWith('allkeys-lru')).toEqual([
    'Redis may evict queued messages (maxmemory-policy allkeys-lru): set it to noeviction',
  ]);
});
