import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { waitFor } from '#dev';
import { RedisEventPublisher } from './redis-event-publisher.js';

const url = process.env['TEST_REDIS_URL']!;
const prefix = `${process.env['TEST_REDIS_PREFIX']}-${randomUUID()}`;
const redis = new Redis(url);
const publisher = new RedisEventPublisher({ url, prefix, name: 'test' });
const epochKey = `${prefix}:{shop}:events:epoch`;

afterAll(async () => {
  await redis.unlink(epochKey);
  await redis.quit();
  await publisher.close();
});

/** Calls `detectDataLoss` and returns how often it republished. `during` runs while it republishes. */
async function countRepublishes(during = async () => {}): Promise<number> {
  let count = 0;
  await publisher.detectDataLoss('shop', async () => {
    count += 1;
    await during();
  });
  return count;
}

describe('RedisEventPublisher.detectDataLoss', () => {
  it('republishes once on a new server and once after it was flushed', async () => {
    await publisher.connect();
    expect([await countRepublishes(), await countRepublishes()]).toEqual([1, 0]);
    await redis.del(epochKey);
    expect([await countRepublishes(), await countRepublishes()]).toEqual([1, 0]);
  });

  it('republishes once after another server has taken over', async () => {
    await redis.set(epochKey, 'the run id of another server');
    expect([await countRepublishes(), await countRepublishes()]).toEqual([1, 0]);
  });

  it('republishes a second time if Redis was flushed during the first', async () => {
    await redis.del(epochKey);
    expect(await countRepublishes(async () => void (await redis.del(epochKey)))).toBe(1);
    expect([await countRepublishes(), await countRepublishes()]).toEqual([1, 0]);
  });

  it('lets one process republish at a time, and another after a timeout', async () => {
    await redis.del(epochKey);
    expect(await countRepublishes(async () => expect(await countRepublishes()).toBe(0))).toBe(1);
    await redis.del(epochKey);
    await expect(
      publisher.detectDataLoss('shop', () => Promise.reject(new Error('no database'))),
    ).rejects.toThrow('no database');
    expect(await countRepublishes()).toBe(0);
    expect(await redis.pttl(epochKey)).toBeGreaterThan(0);
    await redis.pexpire(epochKey, 1);
    await waitFor(async () => (await redis.exists(epochKey)) === 0);
    expect([await countRepublishes(), await countRepublishes()]).toEqual([1, 0]);
  });
});
