import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { RedisEventPublisher } from './redis-event-publisher.js';

const url = process.env['TEST_REDIS_URL']!;
const prefix = `${process.env['TEST_REDIS_PREFIX']}-${randomUUID()}`;
const redis = new Redis(url);
const publisher = new RedisEventPublisher({ url, prefix, name: 'test' });
/** Declares that accounting is the only subscriber. */
const declaring = new RedisEventPublisher({
  url,
  prefix,
  name: 'test',
  subscriptions: { accounting: ['shop.sold.v1'], shop: ['bank.paid.v1'] },
});
const stream = `${prefix}:{shop}:events`;
const dead = `${stream}:dead:accounting`;
const replay = `${stream}:replay:accounting`;

afterAll(async () => {
  await redis.unlink(stream, `${stream}:epoch`, dead, replay);
  await redis.quit();
  await Promise.all([publisher.close(), declaring.close()]);
});

beforeEach(async () => {
  await Promise.all([publisher.connect(), declaring.connect()]);
  await redis.unlink(stream, `${stream}:epoch`, dead, replay);
  await publisher.detectDataLoss('shop', async () => {});
});

const addEvent = (): Promise<string | null> => redis.xadd(stream, '*', 'm', '{}');
const subscribe = (): Promise<unknown> => redis.xgroup('CREATE', stream, 'accounting', '0', 'MKSTREAM');

async function readEvent(): Promise<string> {
  const result = await redis.xreadgroup('GROUP', 'accounting', 'c', 'COUNT', 1, 'STREAMS', stream, '>');
  return (result as [string, [string, string[]][]][])[0]![1][0]![0];
}

const position = async (): Promise<string> => (await publisher.progress('shop'))!.current;
const isHandled = async (previous: string): Promise<boolean | undefined> =>
  (await publisher.progress('shop', previous))?.isPreviousHandled;

describe('RedisEventPublisher.progress', () => {
  it('returns whether every subscriber has acknowledged the events before a position', async () => {
    await subscribe();
    await addEvent();
    const afterFirst = await position();
    expect(await isHandled(afterFirst)).toBe(false);
    const id = await readEvent();
    expect(await isHandled(afterFirst)).toBe(false);
    await redis.xack(stream, 'accounting', id);
    expect(await isHandled(afterFirst)).toBe(true);
    await addEvent();
    expect([await isHandled(afterFirst), await isHandled(await position())]).toEqual([true, false]);
  });

  it.each([
    ['a recent dead letter', () => redis.xadd(dead, '*', 'm', '{}'), false],
    [
      'a dead letter of the day before yesterday',
      () => redis.xadd(dead, Date.now() - 48 * 3_600_000, 'm', '{}'),
      true,
    ],
    ['a replayed event', () => redis.xadd(replay, '*', 'm', '{}'), false],
  ])('with %s', async (_, add, expected) => {
    await subscribe();
    await add();
    expect(await isHandled(await position())).toBe(expected);
  });

  it('waits for a declared subscriber whose group does not exist', async () => {
    await redis.xgroup('CREATE', stream, 'warehouse', '$', 'MKSTREAM');
    const isDone = async (): Promise<boolean | undefined> =>
      (await declaring.progress('shop', await position()))?.isPreviousHandled;
    await redis.xadd(stream, '*', 'm', '{}');
    await redis.xgroup('SETID', stream, 'warehouse', '$');
    expect(await isDone()).toBe(false);
    await redis.xgroup('CREATE', stream, 'accounting', '$');
    expect(await isDone()).toBe(true);
  });

  it.each([
    ['waits less than an hour for', 0, false],
    ['does not wait longer than an hour for', 7_200_000, true],
  ])('%s a group that is not declared', async (_, ageMs, expected) => {
    await redis.xgroup('CREATE', stream, 'intruder', '0', 'MKSTREAM');
    await redis.xadd(stream, Date.now() - ageMs, 'm', '{}');
    await redis.xgroup('CREATE', stream, 'accounting', '$');
    expect((await declaring.progress('shop', await position()))?.isPreviousHandled).toBe(expected);
  });

  it('is unknown without a subscriber, after a possible loss of data, and for a position on another server', async () => {
    await addEvent();
    expect(await publisher.progress('shop')).toBeUndefined();
    await subscribe();
    expect(await isHandled(`of-another-server ${await redis.xadd(stream, '*', 'm', '{}')}`)).toBeUndefined();
    await redis.del(`${stream}:epoch`);
    expect(await publisher.progress('shop')).toBeUndefined();
  });
});
