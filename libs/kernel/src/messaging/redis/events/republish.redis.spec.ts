import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { waitFor } from '#dev';
import { RedisEventPublisher } from './redis-event-publisher.js';

const url = process.env['TEST_REDIS_URL']!;
const prefix = `${process.env['TEST_REDIS_PREFIX']}-${randomUUID()}`;
const redis = new Redis(url);
const publisher = new RedisEventPublisher({ url, prefix, name: 'test' });
const mark = `${prefix}:{shop}:events:mark`;

afterAll(async () => {
  await redis.unlink(mark);
  await redis.quit();
  await publisher.close();
});

/** How often everything is asked for again. */
async function recalls(meanwhile = async () => {}): Promise<number> {
  let times = 0;
  await publisher.afterLoss('shop', async () => {
    times += 1;
    await meanwhile();
  });
  return times;
}

it('events are asked for again once where nothing is known, and after Redis was emptied', async () => {
  await publisher.connect();
  expect([await recalls(), await recalls()]).toEqual([1, 0]);
  await redis.del(mark);
  expect([await recalls(), await recalls()]).toEqual([1, 0]);
});

it('events are asked for again where another server has taken over', async () => {
  await redis.set(mark, 'the run id of another server');
  expect([await recalls(), await recalls()]).toEqual([1, 0]);
});

it('events are asked for once more where Redis was emptied meanwhile', async () => {
  await redis.del(mark);
  expect(await recalls(async () => void (await redis.del(mark)))).toBe(1);
  expect([await recalls(), await recalls()]).toEqual([1, 0]);
});

it('events are asked for by one process at a time, and by another once that has been gone for long', async () => {
  await redis.del(mark);
  expect(await recalls(async () => expect(await recalls()).toBe(0))).toBe(1);
  await redis.del(mark);
  await expect(publisher.afterLoss('shop', () => Promise.reject(new Error('no database')))).rejects.toThrow(
    'no database',
  );
  expect(await recalls()).toBe(0);
  expect(await redis.pttl(mark)).toBeGreaterThan(0);
  await redis.pexpire(mark, 1);
  await waitFor(async () => (await redis.exists(mark)) === 0);
  expect([await recalls(), await recalls()]).toEqual([1, 0]);
});
