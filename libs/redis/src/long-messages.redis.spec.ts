import { describe, expect, it } from '@jest/globals';
import { waitFor } from '#dev';
import { RedisConnection } from './connection/redis-connection.js';
import { ConsumerGroup, type Delivery } from './consumer/consumer-group.js';
import { redisUrl } from './testing/test-process.js';
import { TestProcesses } from './testing/test-processes.js';

const maxMessageBytes = 10_000;
const leaseMs = 300;
const processes = new TestProcesses({ maxMessageBytes, leaseMs });
const long = 'x'.repeat(maxMessageBytes);
const farAway = Date.now() + 1e9;
const request = { i: 'c-1', p: 'shop.get', d: long, r: 'unknown-process', t: farAway, h: {} };
const event = { i: 'e-1', p: 'shop.sold.v1', a: 'tea', d: long, h: {}, o: '' };

const add = (stream: string, message: unknown) =>
  processes.redis.xadd(stream, '*', 'm', JSON.stringify(message));

async function startShop(executed: unknown[]) {
  const get = async (payload: unknown) => void executed.push(payload);
  const shop = processes.add('shop').serve({ requests: { 'shop.get': get } });
  return shop.connected();
}

/** Reads all entries of a stream as the consumer `killed`, which acknowledges none. */
async function readAsKilledConsumer(stream: string, group: string): Promise<void> {
  await processes.redis.xgroup('CREATE', stream, group, '0', 'MKSTREAM');
  await processes.redis.xreadgroup('GROUP', group, 'killed', 'STREAMS', stream, '>');
}

describe('requests that are too long', () => {
  const streamOf = () => `${processes.prefix}:{shop}:rpc:caller`;

  it('are removed from the stream without being parsed', async () => {
    const executed: unknown[] = [];
    const shop = await startShop(executed);
    await Promise.all(Array.from({ length: 50 }, () => add(streamOf(), request)));
    await shop.request('shop.get', { payload: 'valid' });
    await waitFor(async () => (await processes.redis.xlen(streamOf())) === 0);
    expect(executed).toEqual(['valid']);
  });

  it('are removed as well if a killed process has read them before', async () => {
    for (let n = 0; n < 50; n++) await add(streamOf(), request);
    await readAsKilledConsumer(streamOf(), 'rpc');
    const executed: unknown[] = [];
    const shop = await startShop(executed);
    await waitFor(async () => (await processes.redis.xlen(streamOf())) === 0);
    await shop.request('shop.get', { payload: 'valid' });
    expect(executed).toEqual(['valid']);
  });

  it('are not sent', async () => {
    const executed: unknown[] = [];
    const shop = await startShop(executed);
    await expect(shop.request('shop.get', { payload: long })).rejects.toThrow('longer than 10000 bytes');
    const inUtf8 = 'ü'.repeat(maxMessageBytes / 2);
    await expect(shop.request('shop.get', { payload: inUtf8 })).rejects.toThrow('longer than 10000 bytes');
    await shop.request('shop.get', { payload: 'valid' });
    expect(executed).toEqual(['valid']);
  });
});

describe('ConsumerGroup', () => {
  const redelivered = 8; // of half the maximum: four of the longest
  const lengthsOf = (deliveries: readonly Delivery[]) => deliveries.map(({ message }) => message.length);

  async function fill(stream: string): Promise<void> {
    const half = 'x'.repeat(maxMessageBytes / 2);
    for (let n = 0; n < 20; n++) await processes.redis.xadd(stream, '*', 'm', half);
  }

  async function useGroup(
    consumer: string,
    use: (group: ConsumerGroup, redis: RedisConnection) => Promise<void>,
  ) {
    const { prefix } = processes;
    const redis = new RedisConnection({ url: redisUrl, prefix, name: 'test' }, 'test', 4_000);
    await redis.open();
    const always = { isShared: () => false, isActive: () => true, takeoverAfterMs: 0 };
    const limits = { leaseMs: 0, maxMessageBytes };
    await use(new ConsumerGroup(`${prefix}:{s}`, 'group', true, consumer, redis, limits, always), redis);
    await redis.close();
  }

  it('claims expired entries in batches of limited size', () =>
    useGroup('other', async (group) => {
      await fill(group.stream);
      await readAsKilledConsumer(group.stream, 'group');
      const batches: number[][] = [];
      for await (const deliveries of group.claimExpired(() => 100)) batches.push(lengthsOf(deliveries));
      expect(batches.map((batch) => batch.length)).toEqual([redelivered, redelivered, 4]);
    }));

  it('delivers its pending entries again in a batch of limited size', () =>
    useGroup('killed', async (group, redis) => {
      await fill(group.stream);
      await readAsKilledConsumer(group.stream, 'group');
      expect(lengthsOf(await group.join(redis))).toEqual(Array(redelivered).fill(maxMessageBytes / 2));
    }));
});

describe('events that are too long', () => {
  it('become dead letters with an excerpt, and later events are handled', async () => {
    const handled: unknown[] = [];
    const sold = async (body: unknown) => void handled.push(body);
    const stream = `${processes.prefix}:{shop}:events`;
    for (let n = 0; n < 20; n++) await add(stream, event);
    await add(stream, { ...event, d: 'valid' });
    await processes
      .add('accounting')
      .serve({ events: { 'shop.sold.v1': sold } })
      .connected();
    await waitFor(() => handled.length > 0);
    const deadLetters = `${stream}:dead:accounting`;
    await waitFor(async () => (await processes.redis.xlen(deadLetters)) === 20);
    const messages = (await processes.redis.xrange(deadLetters, '-', '+')).map(([, [, message]]) => message!);
    expect(messages).toEqual(Array(20).fill(JSON.stringify(event).slice(0, 1_000)));
    expect(handled).toEqual(['valid']);
  });

  it('are not published', async () => {
    const shop = await processes.add('shop').connected();
    await expect(shop.publish('shop.sold.v1', long)).rejects.toThrow('longer than 10000 bytes');
  });
});

describe('replies', () => {
  it('that are too long are internal failures for their callers only', async () => {
    const get = async (payload: unknown) => (payload === 'long' ? long : payload);
    const shop = await processes
      .add('shop')
      .serve({ requests: { 'shop.get': get } })
      .connected();
    const replies = ['short', 'long'].map((payload) => shop.request('shop.get', { payload }));
    const [short, tooLong] = await Promise.allSettled(replies);
    expect(short).toMatchObject({ value: 'short' });
    expect(tooLong).toMatchObject({ reason: { code: 'platform.internal' } });
  });

  it.each(['x', 'ü', '€'])('of one tick are sent in entries that are not too long: %s', async (character) => {
    const part = character.repeat(maxMessageBytes / 4 / Buffer.byteLength(character));
    const shop = await processes
      .add('shop')
      .serve({ requests: { 'shop.get': async () => part } })
      .connected();
    const calls = Array.from({ length: 30 }, () => shop.request('shop.get'));
    expect(await Promise.all(calls)).toEqual(Array(30).fill(part));
    const [stream] = await processes.redis.keys(`${processes.prefix}:{*}:rep:caller:shop`);
    const entries = (await processes.redis.xrange(stream!, '-', '+')).map(([, [, message]]) => message!);
    expect(Math.max(...entries.map((entry) => Buffer.byteLength(entry)))).toBeLessThanOrEqual(
      maxMessageBytes,
    );
  });

  it('of a compromised context that are too long are ignored', async () => {
    const caller = await processes.add('caller').connected();
    const { callId, response, reply, streamOf } = await processes.interceptRequest(caller);
    const replies = streamOf('shop');
    for (let n = 0; n < 20; n++) await add(replies, [{ i: callId, v: long, z: 1 }]);
    await reply('shop', 'valid');
    expect(await response).toBe('valid');
    await waitFor(async () => (await processes.redis.xlen(replies)) <= 2);
  });
});
