import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { waitFor } from '#dev';
import { Metrics, ProcessState } from '#kernel/observability';
import { OutboxCleanup } from './outbox-cleanup.js';
import { OutboxRecovery } from './outbox-recovery.js';
import { OutboxRepublisher } from './outbox-republisher.js';
import { OutboxStore } from './outbox-store.js';
import { counterContext } from './testing/counter-context.js';
import { RecordingPublisher } from './testing/recording-publisher.js';
import { countRowsRead } from './testing/count-rows-read.js';
import { WakeSignal } from './wake-signal.js';
import { startOutboxContext, type OutboxTestContext } from './testing/start-outbox-context.js';

const context = counterContext('losing');
const publisher = new RecordingPublisher();
const neverStopping = new AbortController().signal;
let started: OutboxTestContext;
let recovery: OutboxRecovery;
let store: OutboxStore;

beforeAll(async () => {
  started = await startOutboxContext(
    context,
    publisher,
    { DATABASE_URL: process.env.TEST_DATABASE_URL! },
    { leaseMs: 10_000, pollIntervalMs: 3_600_000, markTimeoutMs: 15_000 },
  );
  recovery = started.app.get(OutboxRecovery, { strict: false });
  store = started.app.get(OutboxStore, { strict: false });
});
afterAll(() => started.app.close());
beforeEach(async () => {
  publisher.events.length = 0;
  await started.em.execute('truncate losing.outbox');
  await started.em.execute(
    `update losing.outbox_recovery set handled_until = '-infinity', lost_from = null, lost_until = null`,
  );
});

/** Adds two events for each of `count` aggregates, named `prefix` and a number, without waking the relay. */
const insertEvents = (count: number, prefix: string, publishedAt: string | null): Promise<unknown> =>
  started.em.execute(
    `insert into losing.outbox (id, pattern, aggregate_id, body, headers, published_at)
     select gen_random_uuid(), 'p', ? || n, jsonb_build_object('value', value), '{}', ?::timestamptz
     from generate_series(1, ?) n, generate_series(1, 2) value`,
    [prefix, publishedAt, count],
  );

const countUnpublished = async (): Promise<number> => {
  const [row] = await started.em.execute<[{ count: number }]>(
    'select count(*)::int as count from losing.outbox where published_at is null',
  );
  return row.count;
};

describe('a relay with a backlog of 20,000 events', () => {
  it('reads a few rows for each aggregate that it claims', async () => {
    await insertEvents(10_000, 'a', null);
    const claim = {
      limit: 50,
      leaseMs: 10_000,
      marksDespiteExpiredLease: false,
      except: [],
      after: '',
      minWaitMs: 0,
    };
    expect(await countRowsRead(store, () => store.claimNext([], claim))).toBeLessThan(50 * 10);
  });
});

describe('a relay that marks events as published', () => {
  it.each([
    ['marks them during its lease', 60_000, false, 0],
    ['does not mark them after its lease if the broker may have lost them', 1, false, 2],
    ['marks them after its lease if all subscribers have handled them', 1, true, 0],
  ])('%s', async (_, leaseMs, marksDespiteExpiredLease, expected) => {
    await insertEvents(1, 'a', null);
    const claim = { limit: 1, leaseMs, marksDespiteExpiredLease, except: [], after: '', minWaitMs: 0 };
    const claimed = (await store.claimNext([], claim)).flat();
    await started.em.execute('select pg_sleep(0.01)');
    await store.claimNext(claimed, { ...claim, limit: 0 });
    expect([claimed.length, await countUnpublished()]).toEqual([2, expected]);
  });
});

describe('a relay with a backlog of 120 aggregates with 60 events each', () => {
  it('claims each aggregate before it claims the first one for the third time', async () => {
    await started.em.execute(
      `insert into losing.outbox (id, pattern, aggregate_id, body, headers)
       select gen_random_uuid(), 'p', 'a' || (100 + n), jsonb_build_object('value', value), '{}'
       from generate_series(1, 120) n, generate_series(1, 60) value`,
    );
    started.app.get(WakeSignal, { strict: false }).notify();
    await publisher.waitForEvents(120 * 60);
    const find = (id: string, value: number) =>
      publisher.events.findIndex(
        (event) => event.aggregateId === id && (event.body as { value: number }).value === value,
      );
    expect(find('a220', 1)).toBeLessThan(find('a101', 41));
  });
});

describe('republishing 20,000 lost events', () => {
  it('marks them in batches, each of which reads a limited number of rows', async () => {
    await insertEvents(10_000, 'a', 'now');
    await recovery.setLostRange();
    expect(await countRowsRead(recovery, () => recovery.requeueNext())).toBeLessThan(5_000);
    await recovery.requeueNext();
    expect(await countUnpublished()).toBe(500);
  });

  it('marks none while other events wait', async () => {
    await insertEvents(100, 'a', 'now');
    await insertEvents(51, 'new', null);
    await recovery.setLostRange();
    expect(await recovery.requeueNext()).toEqual({ remaining: true, shouldPause: true });
    expect(await countUnpublished()).toBe(102);
  });
});

describe('after a loss of data', () => {
  const republish = (): Promise<void> =>
    started.app.get(OutboxRepublisher, { strict: false }).republish(neverStopping);

  it('republishes events that not every subscriber is known to have handled', async () => {
    await insertEvents(10, 'handled', '2000-01-01');
    await recovery.recordHandled('2020-01-01');
    await insertEvents(600, 'unhandled', 'now');
    await recovery.setLostRange();
    await republish();
    await publisher.waitForEvents(1_200);
    expect(publisher.events.every(({ aggregateId }) => aggregateId.startsWith('unhandled'))).toBe(true);
    expect(publisher.valuesOf('unhandled600')).toEqual([1, 2]);
    expect(publisher.events).toHaveLength(1_200);
  });

  it('counts events as lost that a relay marks as published at the end of its lease', async () => {
    const republisher = started.app.get(OutboxRepublisher, { strict: false });
    const { options } = republisher as never as { options: object };
    Object.assign(republisher, { options: { ...options, leaseMs: 6_200, markTimeoutMs: 300 } });
    const setLostRange = jest.spyOn(recovery, 'setLostRange');
    publisher.hasLostData = true;
    await republisher.checkForDataLoss(neverStopping);
    await waitFor(() => setLostRange.mock.calls.length === 2, { timeoutMs: 30_000 });
    const [noticed, until] = await Promise.all(
      setLostRange.mock.results.map(({ value }) => value as Promise<string>),
    );
    expect(Date.parse(until!) - Date.parse(noticed!)).toBeGreaterThanOrEqual(6_499);
    expect(setLostRange.mock.calls).toEqual([[], [noticed]]);
    Object.assign(republisher, { options });
    setLostRange.mockRestore();
  }, 60_000);

  it('publishes the lost events of an aggregate before its new one', async () => {
    await insertEvents(1_000, 'a', 'now');
    await recovery.setLostRange();
    await started.em.execute(`insert into losing.counters values ('a1000', 2)`);
    await started.increment('a1000');
    await publisher.waitForEvents(3, 'a1000');
    expect(publisher.valuesOf('a1000')).toEqual([1, 2, 3]);
    await republish();
  });

  it('publishes a new event of another aggregate behind one batch at most', async () => {
    await insertEvents(1_500, 'a', 'now');
    await recovery.setLostRange();
    const republishing = republish();
    await publisher.waitForEvents(100);
    await started.increment('other');
    const before = publisher.events.length;
    await publisher.waitForEvents(1, 'other');
    const position = publisher.events.findIndex(({ aggregateId }) => aggregateId === 'other');
    expect(position - before).toBeLessThan(1_200);
    await republishing;
    await publisher.waitForEvents(3_001);
  });

  it('keeps the events to republish although they are older than a day', async () => {
    await insertEvents(1, 'a', '2000-01-01');
    await recovery.setLostRange();
    await started.app.get(OutboxCleanup, { strict: false }).purge();
    await republish();
    await publisher.waitForEvents(2);
    expect(publisher.valuesOf('a1')).toEqual([1, 2]);
  });

  it('is not ready while republishing fails, and logs the failure once', async () => {
    const { app, em } = started;
    const log = jest.spyOn(Logger.prototype, 'error').mockReturnValue();
    const state = app.get(ProcessState);
    await em.execute('alter table losing.outbox_recovery rename to hidden');
    await republish();
    await republish();
    expect(state.reportedProblems()).toEqual(['events of losing that Redis has lost cannot be republished']);
    expect(log).toHaveBeenCalledTimes(1);
    expect(await app.get(Metrics).read()).toMatch(/outbox_recovery_failures_total{context="losing"} [2-9]/);
    await em.execute('alter table losing.hidden rename to outbox_recovery');
    await republish();
    expect(state.reportedProblems()).toEqual([]);
    log.mockRestore();
  });

  it('reports for how long lost events have been waiting', async () => {
    await insertEvents(1, 'a', 'now');
    await started.em.execute(
      `update losing.outbox_recovery set lost_from = '-infinity', lost_until = now() - interval '1 hour'`,
    );
    expect(await started.app.get(Metrics).read()).toMatch(/outbox_recovery_seconds{context="losing"} 3\d{3}/);
  });
});

describe('the cleanup', () => {
  it('deletes inbox entries although it cannot delete events', async () => {
    await insertEvents(1, 'a', '2000-01-01');
    await started.em.execute(`insert into losing.inbox values ('handler', gen_random_uuid(), '2000-01-01')`);
    await started.em.execute(`create function public.interrupt() returns trigger language plpgsql as $$
      begin raise exception 'interrupted'; end $$`);
    await started.em.execute(`create trigger interrupt before delete on losing.outbox for each row
      execute function public.interrupt()`);
    await expect(started.app.get(OutboxCleanup, { strict: false }).purge()).rejects.toThrow('interrupted');
    expect(await started.em.execute(`select from losing.inbox where handler = 'handler'`)).toEqual([]);
    await started.em.execute('drop trigger interrupt on losing.outbox');
  });

  it('deletes handled events early if there are too many', async () => {
    const cleanup = started.app.get(OutboxCleanup, { strict: false });
    Object.assign(cleanup, { maxRows: 10 });
    await insertEvents(20, 'a', 'now');
    const count = async () => (await started.em.execute('select from losing.outbox')).length;
    await cleanup.purge();
    expect(await count()).toBe(40);
    await recovery.recordHandled('2100-01-01');
    await cleanup.purge();
    expect(await count()).toBe(10);
  });
});
