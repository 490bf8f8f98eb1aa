import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Processes } from '../../testing/processes.js';
import { waitFor } from '#dev';

const leaseMs = 500;
const processes = new Processes({ leaseMs, eventAttempts: 2 });

describe('when a replica is killed', () => {
  it('the outcome of what it was executing is unknown, and it is not executed again', async () => {
    const replica = await processes.spawn('doomed-replica');
    const caller = await processes.add('caller').connected();
    const failed = caller.call('kiosk.pay', { deadlineMs: 10_000 }).catch((error: unknown) => error);
    await replica.said('begun');
    const executed: unknown[] = [];
    const pay = async (payload: unknown) => void executed.push(payload);
    await processes
      .add('kiosk')
      .serve({ requests: { 'kiosk.pay': pay } })
      .connected();
    const begun = Date.now();
    replica.kill();
    expect(await failed).toMatchObject({ details: { outcome: 'unknown' } });
    expect(Date.now() - begun).toBeLessThan(3_000);
    expect(executed).toEqual([]);
  });

  it('another answers what may be repeated', async () => {
    const replica = await processes.spawn('doomed-replica');
    const caller = await processes.add('caller').connected();
    const answer = caller.call('kiosk.look', { deadlineMs: 10_000 });
    await replica.said('begun');
    await processes
      .add('kiosk')
      .serve({ repeatable: { 'kiosk.look': async () => 'a kiosk' } })
      .connected();
    replica.kill();
    expect(await answer).toBe('a kiosk');
  });

  it('each time by the same event, the event becomes a dead letter', async () => {
    const publisher = await processes.add('ledger').connected();
    for (const n of [1, 2]) {
      const replica = await processes.spawn('doomed-replica');
      if (n === 1) await publisher.publish('kiosk.sold.v1', {});
      await waitFor(() => replica.ended);
    }
    const handled: unknown[] = [];
    const sold = async (event: unknown) => void handled.push(event);
    processes.add('kiosk').serve({ events: { 'kiosk.sold.v1': sold } });
    await waitFor(
      async () => (await processes.redis.exists(`${processes.prefix}:{kiosk}:events:dead:kiosk`)) === 1,
    );
    expect(handled).toEqual([]);
  });
});

it('a replica that takes longer than a lease keeps what it executes', async () => {
  let executed = 0;
  const look = async () => {
    executed++;
    await pause(4 * leaseMs);
    return 'a kiosk';
  };
  const answers = [processes.add('kiosk'), processes.add('kiosk')].map((replica) => {
    replica.serve({ repeatable: { 'kiosk.look': look } });
    return replica.call('kiosk.look');
  });
  expect(await Promise.all(answers)).toEqual(['a kiosk', 'a kiosk']);
  expect(executed).toBe(2);
});
