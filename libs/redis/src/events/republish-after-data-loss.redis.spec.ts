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

/** Calls `detectDataLoss` and returns how often it reported a loss. `during` runs while the loss is handled. */
async function countLosses(during = async () => {}): Promise<number> {
  let count = 0;
  await publisher.detectDataLoss('shop', async () => {
    count += 1;
    await during();
  });
  return count;
}

describe('RedisEventPublisher.detectDataLoss', () => {
  it('reports a loss once on a new server and once after it was flushed', async () => {
    await publisher.connect();
    expect([await countLosses(), await countLosses()]).toEqual([1, 0]);
    await redis.del(epochKey);
    expect([await countLosses(), await countLosses()]).toEqual([1, 0]);
  });

  it('reports a loss once after another server has taken over', async () => {
    await redis.set(epochKey, 'the run id of another server');
    expect([await countLosses(), await countLosses()]).toEqual([1, 0]);
  });

  it('reports a second loss if Redis was flushed while the first was handled', async () => {
    await redis.del(epochKey);
    expect(await countLosses(async () => void (await redis.del(epochKey)))).toBe(1);
    expect([await countLosses(), await countLosses()]).toEqual([1, 0]);
  });

  it('lets one process handle a loss at a time, and another after a timeout', async () => {
    await redis.del(epochKey);
    expect(await countLosses(async () => expect(await countLosses()).toBe(0))).toBe(1);
    await redis.del(epochKey);
    await expect(
      publisher.detectDataLoss('shop', () => Promise.reject(new Error('no database'))),
    ).rejects.toThrow('no database');
    expect(await countLosses()).toBe(0);
    expect(await redis.pttl(epochKey)).toBeGreaterThan(0);
    await redis.pexpire(epochKey, 1);
    await waitFor(async () => (await redis.exists(epochKey)) === 0);
    expect([await countLosses(), await countLosses()]).toEqual([1, 0]);
  });
});
