import { expect, it } from '@jest/globals';
import { onceIn } from '../../testing/once-in.js';
import { Processes } from '../../testing/processes.js';
import { waitFor } from '#dev';

const events = 5_000;
const processes = new Processes({ leaseMs: 600 });

it('of 5,000 events none is lost and each has one effect when a subscriber is killed among them', async () => {
  const { redis, prefix } = processes;
  const effects = `${prefix}:effects`;
  const doomed = await processes.spawn('counting-replica');
  const sold = ({ n }: { n: number }): Promise<void> => onceIn(redis, effects, n);
  await processes
    .add('ledger')
    .serve({ events: { 'kiosk.sold.v1': sold } })
    .connected();
  const owner = await processes.add('kiosk').connected();

  const published = Array.from({ length: events }, (_, n) => owner.publish('kiosk.sold.v1', { n }));
  await waitFor(async () => (await redis.llen(effects)) > events / 10);
  doomed.kill();
  await Promise.all(published);
  const before = await redis.llen(effects);
  expect(before).toBeLessThan(events);
  await waitFor(async () => (await redis.llen(effects)) >= events, { timeoutMs: 20_000 });
  const all = await redis.lrange(effects, 0, -1);
  expect([all.length, new Set(all).size]).toEqual([events, events]);
});
