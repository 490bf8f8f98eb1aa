import { describe, expect, it } from '@jest/globals';
import { readMetrics } from '#kernel/observability';
import { Processes } from '../../testing/processes.js';
import { waitFor } from '#dev';

const processes = new Processes({
  retryDelayMs: 300,
  retryPollMs: 20,
  eventAttempts: 2,
  requestConcurrency: 1,
});

/** What the metrics say now; undefined where they say nothing. */
async function measured(name: string, labels: string): Promise<number | undefined> {
  const line = (await readMetrics()).split('\n').find((each) => each.startsWith(`${name}{${labels}} `));
  return line === undefined ? undefined : Number(line.split(' ').at(-1));
}

describe('the metrics tell', () => {
  it('how far behind a subscriber is that has gone, until it is back', async () => {
    const owner = await processes.add('kiosk').serve({}).connected();
    const sold = (): Promise<void> => Promise.resolve();
    const subscriber = (): typeof owner =>
      processes.add('ledger').serve({ events: { 'kiosk.sold.v1': sold } });
    const away = await subscriber().connected();
    const begun = Date.now();
    await away.close();
    const labels = 'source="kiosk",context="ledger"';
    await owner.publish('kiosk.sold.v1', {});
    await owner.publish('kiosk.sold.v1', {});
    await waitFor(async () => Number(await measured('event_queue_oldest_seconds', labels)) > 0.02);
    const oldest = await measured('event_queue_oldest_seconds', labels);
    expect(oldest).toBeLessThanOrEqual((Date.now() - begun) / 1_000);
    expect(await measured('event_queue_waiting', labels)).toBe(2);
    subscriber();
    await waitFor(async () => (await measured('event_queue_waiting', labels)) === 0);
    await waitFor(async () => (await measured('event_queue_oldest_seconds', labels)) === 0);
  });

  it('what waits for its next try, and what was given up', async () => {
    const failing = await processes
      .add('storeroom')
      .serve({ events: { 'kiosk.sold.v1': () => Promise.reject(new Error('no room')) } })
      .connected();
    const labels = 'source="kiosk",context="storeroom"';
    await failing.publish('kiosk.sold.v1', {});
    await waitFor(async () => (await measured('event_queue_retries', labels)) === 1);
    await waitFor(async () => (await measured('event_dead_letters', labels)) === 1);
    expect(await measured('event_queue_retries', labels)).toBe(0);
  });

  it('how many requests are executed, since when, and how many wait', async () => {
    const gate = Promise.withResolvers<void>();
    const busy = processes.add('till');
    await busy.serve({ requests: { 'till.open': () => gate.promise } }).connected();
    const caller = await processes.add('caller').connected();
    const oldest = async () => Number(await measured('request_queue_oldest_seconds', 'context="till"'));
    const calls = [caller.call('till.open')];
    await waitFor(async () => (await oldest()) > 0.1);
    calls.push(caller.call('till.open'), caller.call('till.open'));
    await waitFor(async () => (await measured('request_queue_waiting', 'context="till"')) === 2);
    expect(await measured('request_queue_running', 'context="till"')).toBe(1);
    expect(await oldest()).toBeGreaterThan(0.1);
    gate.resolve();
    await Promise.all(calls);
    await waitFor(async () => (await measured('request_queue_running', 'context="till"')) === 0);
  });
});
