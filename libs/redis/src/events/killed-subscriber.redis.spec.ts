import { describe, expect, it } from '@jest/globals';
import { appendOnce } from '../testing/append-once.js';
import { TestProcesses } from '../testing/test-processes.js';
import { waitFor } from '#dev';

const eventCount = 5_000;
const processes = new TestProcesses({ leaseMs: 600 });

describe('EventChannel when one of two subscribers is killed', () => {
  it('delivers all of 5,000 events, each with exactly one effect', async () => {
    const { redis, prefix } = processes;
    const effects = `${prefix}:effects`;
    const killedSubscriber = await processes.spawn('deduplicating-consumer');
    const sold = ({ n }: { n: number }): Promise<void> => appendOnce(redis, effects, n);
    await processes
      .add('accounting')
      .serve({ events: { 'shop.sold.v1': sold } })
      .connected();
    const publisher = await processes.add('shop').connected();

    const published = Array.from({ length: eventCount }, (_, n) => publisher.publish('shop.sold.v1', { n }));
    await waitFor(async () => (await redis.llen(effects)) > eventCount / 10);
    killedSubscriber.kill();
    await Promise.all(published);
    const before = await redis.llen(effects);
    expect(before).toBeLessThan(eventCount);
    await waitFor(async () => (await redis.llen(effects)) >= eventCount, { timeoutMs: 20_000 });
    const all = await redis.lrange(effects, 0, -1);
    expect([all.length, new Set(all).size]).toEqual([eventCount, eventCount]);
  });
});
