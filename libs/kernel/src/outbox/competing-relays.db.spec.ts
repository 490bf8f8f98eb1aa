import { randomUUIDv7 } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { inParallel } from '#dev';
import { counterContext } from './testing/counter-context.js';
import { RecordingPublisher } from './testing/recording-publisher.js';
import { startOutboxContext, type OutboxTestContext } from './testing/start-outbox-context.js';

describe('two relays of one context', () => {
  const context = counterContext('racing');
  const started: OutboxTestContext[] = [];
  const startProcess = async (
    publisher: RecordingPublisher,
    leaseMs = 10_000,
    placement?: { isActive: () => boolean },
  ): Promise<OutboxTestContext> => {
    const startedProcess = await startOutboxContext(
      context,
      publisher,
      { DATABASE_URL: process.env.TEST_DATABASE_URL! },
      { leaseMs, pollIntervalMs: 500, markTimeoutMs: 15_000 },
      placement,
    );
    started.push(startedProcess);
    return startedProcess;
  };

  afterEach(async () => {
    for (const { app } of started.splice(0)) await app.close();
  });

  it('publish 500 events of 50 aggregates once each, in order per aggregate', async () => {
    const publisher = new RecordingPublisher();
    const [one, two] = [await startProcess(publisher), await startProcess(publisher)];
    const names = Array.from({ length: 50 }, () => randomUUIDv7());
    await inParallel(500, 40, (n) => (n % 2 ? one : two).increment(names[Math.floor(n / 10)]!));
    await publisher.waitForEvents(500);
    for (const name of names) expect(publisher.valuesOf(name)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(new Set(publisher.events.map(({ id }) => id)).size).toBe(500);
    expect(publisher.events).toHaveLength(500);
  });

  it('take over the events of a stalled relay after its lease', async () => {
    const [stalledPublisher, publisher] = [new RecordingPublisher(), new RecordingPublisher()];
    const stalled = Promise.withResolvers<void>();
    const unblock = Promise.withResolvers<void>();
    stalledPublisher.beforeReceive = () => (stalled.resolve(), unblock.promise);
    const name = randomUUIDv7();
    const first = await startProcess(stalledPublisher, 500);
    await first.increment(name);
    await stalled.promise;
    const second = await startProcess(publisher, 500);
    await second.increment(name);
    await publisher.waitForEvents(2, name);
    expect(publisher.valuesOf(name)).toEqual([1, 2]);
    unblock.resolve();
  });

  it('leave events to an active process, unless they have waited for ten seconds', async () => {
    const publisher = new RecordingPublisher();
    let isActive = false;
    const { em, increment } = await startProcess(publisher, 10_000, { isActive: () => isActive });
    const [late, fresh] = [randomUUIDv7(), randomUUIDv7()];
    await increment(late);
    await em
      .fork()
      .execute(`update racing.outbox set due_at = now() - interval '11 seconds' where aggregate_id = ?`, [
        late,
      ]);
    await increment(fresh);
    await publisher.waitForEvents(1, late);
    expect(publisher.valuesOf(fresh)).toEqual([]);
    isActive = true;
    await publisher.waitForEvents(1, fresh);
  });

  it('publish the events of an aggregate in the order of their commits', async () => {
    const publisher = new RecordingPublisher();
    const { em, outbox } = await startProcess(publisher);
    const aggregateId = randomUUIDv7();
    const waitsForLock = async (): Promise<void> => {
      const lockWaiters = `select from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`;
      while ((await em.fork().execute(lockWaiters)).length === 0);
    };
    let second: Promise<void> | undefined;
    await em.transactional(async () => {
      await outbox.add(context.counterIncremented, { value: 1 }, { aggregateId });
      second = em
        .fork()
        .transactional(() => outbox.add(context.counterIncremented, { value: 2 }, { aggregateId }));
      await Promise.race([second, waitsForLock()]);
    });
    await second;
    await publisher.waitForEvents(2, aggregateId);
    expect(publisher.valuesOf(aggregateId)).toEqual([1, 2]);
  });

  it('publish every committed event although their connections are terminated repeatedly', async () => {
    const publisher = new RecordingPublisher();
    const [one, two] = [await startProcess(publisher, 500), await startProcess(publisher, 500)];
    const name = randomUUIDv7();
    let committed = 0;
    for (let round = 0; round < 10; round++) {
      const increments = [one, two, one, two].map(({ increment: move }) => move(name));
      const terminated = two.em.execute(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'cleave-racing' and pid <> pg_backend_pid()`,
      );
      await Promise.allSettled([...increments, terminated]);
      const [row] = await retry(() =>
        one.em.execute<{ value: number }[]>('select value from racing.counters where id = ?', [name]),
      );
      committed = row?.value ?? 0;
    }
    expect(committed).toBeGreaterThan(0);
    while (new Set(publisher.valuesOf(name)).size < committed)
      await publisher.waitForEvents(publisher.eventsOf(name).length + 1, name);
    const firstDeliveries = [...new Set(publisher.valuesOf(name))];
    expect(firstDeliveries).toEqual(Array.from({ length: committed }, (_, i) => i + 1));
  });
});

/** Retries: the pool may still hand out a terminated connection. */
async function retry<T>(attempt: () => Promise<T>): Promise<T> {
  return attempt().catch(() => retry(attempt));
}
