import { randomUUIDv7 } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from '@mikro-orm/sql';
import { Unreachable } from '#contracts/definition';
import { runInScope } from '#kernel/messaging';
import { Metrics } from '#kernel/observability';
import { Databases } from '#kernel/persistence';
import { OutboxDeadLetters } from '../outbox-dead-letters.js';
import { OutboxCleanup } from '../outbox-cleanup.js';
import { counterContext } from './counter-context.js';
import { WakeSignal } from '../wake-signal.js';
import { RecordingPublisher } from './recording-publisher.js';
import { startOutboxContext, type OutboxTestContext } from './start-outbox-context.js';

/** Tests that outbox and inbox must pass with either database driver. */
export function outboxContract(env: () => Record<string, string>): void {
  const context = counterContext('counting');
  const publisher = new RecordingPublisher();
  let started: OutboxTestContext;
  let counter: string;

  beforeAll(async () => {
    started = await startOutboxContext(context, publisher, env(), {
      leaseMs: 10_000,
      pollIntervalMs: 3_600_000,
      markTimeoutMs: 15_000,
    });
  });
  afterAll(() => started.app.close());
  beforeEach(() => {
    publisher.beforeReceive = async () => {};
    counter = randomUUIDv7();
  });

  const rows = (): Promise<Record<string, unknown>[]> =>
    started.em.execute('select * from counting.outbox where aggregate_id = ? order by position', [counter]);

  describe('an event', () => {
    it('is published once its transaction commits', async () => {
      await started.increment(counter);
      await publisher.waitForEvents(1, counter);
      const [event] = publisher.eventsOf(counter);
      expect(event).toEqual({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        pattern: 'counting.counter-incremented.v1',
        aggregateId: counter,
        body: { value: 1 },
        headers: {},
        occurredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      });
    });

    it('of a transaction that rolls back is never published', async () => {
      await expect(started.increment(counter, 'fails')).rejects.toThrow('rolled back by the test');
      await started.increment(counter);
      await publisher.waitForEvents(1, counter);
      expect(publisher.valuesOf(counter)).toEqual([1]);
    });

    it('is published without waiting for a poll, also when added inside a savepoint', async () => {
      await started.em.transactional(() => started.increment(counter));
      await publisher.waitForEvents(1, counter);
      await started.increment(counter);
      await publisher.waitForEvents(2, counter);
      expect(publisher.valuesOf(counter)).toEqual([1, 2]);
    });

    it('stores request id and traceparent but not the access token', async () => {
      const headers = { requestId: 'r-1', traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` };
      const secret = { authorization: 'Bearer secret', idempotencyKey: 'key' };
      await runInScope({ headers: { ...headers, ...secret } }, () => started.increment(counter));
      await publisher.waitForEvents(1, counter);
      expect(publisher.eventsOf(counter)[0]!.headers).toEqual(headers);
      expect(JSON.stringify(await rows())).not.toContain('secret');
    });

    it('may contain characters with a meaning in SQL', async () => {
      counter = `it's \\ "a" ? $1 :x -- ${counter}`;
      await started.increment(counter);
      await publisher.waitForEvents(1, counter);
      expect(publisher.eventsOf(counter)[0]!.aggregateId).toBe(counter);
    });

    it('cannot be added outside of a transaction', async () => {
      const added = started.outbox.add(context.counterIncremented, { value: 1 }, { aggregateId: counter });
      await expect(added).rejects.toThrow('must be added inside a transaction of counting');
    });

    it('cannot be added by another context', async () => {
      const { counterIncremented } = counterContext('foreign');
      const added = started.em.transactional(() =>
        started.outbox.add(counterIncremented, { value: 1 }, { aggregateId: counter }),
      );
      await expect(added).rejects.toThrow('foreign.counter-incremented.v1 is not an event of counting');
    });
  });

  describe('a failure to publish', () => {
    it('delays the later events of the aggregate but not those of others, and is retried', async () => {
      let failures = 1;
      publisher.beforeReceive = async ({ aggregateId }) => {
        if (aggregateId === counter && failures-- > 0) throw new Error('not now');
      };
      const other = randomUUIDv7();
      await started.em.transactional(async () => {
        for (const each of [counter, counter, other]) await started.increment(each);
      });
      await publisher.waitForEvents(1, other);
      expect(publisher.valuesOf(counter)).toEqual([]);
      await publisher.waitForEvents(2, counter);
      expect(publisher.valuesOf(counter)).toEqual([1, 2]);
    });

    it('makes the event a dead letter after the fifth attempt and continues with the next event', async () => {
      await started.em.transactional(async () => {
        await started.increment(counter);
        await started.em.execute('update counting.outbox set attempts = 4 where aggregate_id = ?', [counter]);
        await started.increment(counter);
      });
      publisher.beforeReceive = async ({ body }) => {
        if ((body as { value: number }).value === 1) throw new Error('poison');
      };
      await publisher.waitForEvents(1, counter);
      expect(publisher.valuesOf(counter)).toEqual([2]);
      const [dead] = await rows();
      expect(dead).toMatchObject({ attempts: 5, dead_reason: 'poison', published_at: null });
    });

    it('that ends in a dead letter can be listed, replayed and discarded', async () => {
      const deadLetters = new OutboxDeadLetters(started.app.get(Databases, { strict: false }), 'counting');
      const deadLettersOfCounter = async () =>
        (await deadLetters.list()).filter(({ aggregateId }) => aggregateId === counter);
      await started.em.transactional(async () => {
        await started.increment(counter);
        await started.increment(counter);
        await started.em.execute(
          `update counting.outbox set attempts = 5, dead_at = now(), dead_reason = 'poison' where aggregate_id = ?`,
          [counter],
        );
      });
      const [first, second] = await deadLettersOfCounter();
      expect(first).toMatchObject({
        pattern: 'counting.counter-incremented.v1',
        reason: 'poison',
        attempts: 5,
        body: { value: 1 },
      });
      expect([await deadLetters.discard(second!.id), await deadLetters.discard(second!.id)]).toEqual([
        true,
        false,
      ]);
      expect([await deadLetters.replay(first!.id), await deadLetters.replay(first!.id)]).toEqual([
        true,
        false,
      ]);
      expect(await deadLettersOfCounter()).toEqual([]);
      await started.increment(randomUUIDv7());
      await publisher.waitForEvents(1, counter);
      expect(publisher.valuesOf(counter)).toEqual([1]);
      await expect(deadLetters.replay('elsewhere/1')).rejects.toThrow('Not a dead letter id of counting');
    });

    it('does not count as an attempt during an outage of the broker', async () => {
      let outages = 2;
      publisher.beforeReceive = async () => {
        if (outages-- > 0)
          throw new AggregateError([new Unreachable({ context: 'any', outcome: 'not-sent' })]);
      };
      await started.increment(counter);
      await publisher.waitForEvents(1, counter);
      expect((await rows())[0]).toMatchObject({ attempts: 0, dead_at: null });
    });
  });

  describe('a backlog', () => {
    it('of 3,000 events of 1,500 aggregates is published in order without waiting for a poll', async () => {
      await started.em.execute(
        `insert into counting.outbox (id, pattern, aggregate_id, body, headers)
         select gen_random_uuid(), 'p', ? || (n % 1500), jsonb_build_object('value', n / 1500), '{}'
         from generate_series(0, 2999) n`,
        [counter],
      );
      started.app.get(WakeSignal, { strict: false }).notify();
      await publisher.waitForEvents(publisher.events.length + 3_000);
      for (let i = 0; i < 1_500; i += 100) expect(publisher.valuesOf(`${counter}${i}`)).toEqual([0, 1]);
    });
  });

  describe('outbox metrics', () => {
    const measured = async (name: string): Promise<number> => {
      const series = `${name}{context="counting"} `;
      const line = (await started.app.get(Metrics).read())
        .split('\n')
        .find((each) => each.startsWith(series));
      return Number(line?.slice(series.length));
    };

    it('report number and age of waiting events', async () => {
      const unblock = Promise.withResolvers<void>();
      publisher.beforeReceive = () => unblock.promise;
      while ((await measured('outbox_waiting_events')) > 0) await pause(1);
      await started.em.transactional(async () => {
        await started.increment(counter);
        await started.em.execute(
          `update counting.outbox set occurred_at = now() - interval '1 hour' where aggregate_id = ?`,
          [counter],
        );
        await started.increment(counter);
      });
      expect(await measured('outbox_waiting_events')).toBe(2);
      expect(Math.round((await measured('outbox_oldest_seconds')) / 60)).toBe(60);
      unblock.resolve();
      while ((await measured('outbox_waiting_events')) > 0) await pause(1);
      expect(await measured('outbox_oldest_seconds')).toBe(0);
    });

    it('report the number of dead letters', async () => {
      const before = await measured('outbox_dead_letters');
      await started.em.transactional(async () => {
        await started.increment(counter);
        await started.em.execute('update counting.outbox set dead_at = now() where aggregate_id = ?', [
          counter,
        ]);
      });
      expect(await measured('outbox_dead_letters')).toBe(before + 1);
    });
  });

  describe('a published event', () => {
    it('is marked together with all others published meanwhile, in one statement', async () => {
      const names = Array.from({ length: 10 }, () => randomUUIDv7());
      const unblock = Promise.withResolvers<void>();
      let arrived = 0;
      publisher.beforeReceive = () => (arrived++, unblock.promise);
      for (const name of names) await started.increment(name);
      while (arrived < names.length) await pause(1);
      unblock.resolve();
      const marked = (): Promise<[{ events: number; statements: number }]> =>
        started.em.execute(
          `select count(*)::int as events, count(distinct xmin::text)::int as statements from counting.outbox
           where published_at is not null and aggregate_id = any(string_to_array(?, ' '))`,
          [names.join(' ')],
        );
      while ((await marked())[0].events < names.length) await pause(1);
      expect((await marked())[0].statements).toBe(1);
    });

    it('is purged after one day, and its inbox entry after seven days', async () => {
      const age = (days: number) => `clock_timestamp() - interval '${days} days'`;
      const [recent, old] = [randomUUIDv7(), randomUUIDv7()];
      for (const [id, days] of [
        [recent, 0.9],
        [old, 1.1],
      ] as const) {
        await started.em.execute(
          `insert into counting.outbox (id, pattern, aggregate_id, body, headers, published_at)
           values (?, 'p', ?, '{}', '{}', ${age(days)})`,
          [id, counter],
        );
        await started.em.execute(`insert into counting.inbox values (?, ?, ${age(days * 7)})`, [counter, id]);
      }
      await started.app.get(OutboxCleanup, { strict: false }).purge();
      expect(await rows()).toEqual([expect.objectContaining({ id: recent })]);
      const handled = await started.em.execute('select event_id from counting.inbox where handler = ?', [
        counter,
      ]);
      expect(handled).toEqual([{ event_id: recent }]);
    });
  });

  describe('the inbox', () => {
    const deliver = (id: string, handlerName: string, fails?: 'fails'): Promise<void> =>
      runInScope({ headers: {}, event: { id, handlerName } }, () =>
        started.inbox.once(() => started.increment(counter, fails)),
      );

    it('applies 20 concurrent deliveries of one event once', async () => {
      const id = randomUUIDv7();
      await Promise.all(Array.from({ length: 20 }, () => deliver(id, 'Counting.whenIncremented')));
      expect(await rows()).toHaveLength(1);
    });

    it('deduplicates per handler', async () => {
      const id = randomUUIDv7();
      await deliver(id, 'Counting.whenIncremented');
      await deliver(id, 'Logging.whenIncremented');
      expect(await rows()).toHaveLength(2);
    });

    it('does not record an event whose handling failed', async () => {
      const id = randomUUIDv7();
      await expect(deliver(id, 'Counting.whenIncremented', 'fails')).rejects.toThrow(
        'rolled back by the test',
      );
      await deliver(id, 'Counting.whenIncremented');
      expect(await rows()).toHaveLength(1);
    });

    it('records an event and applies its effect in one statement', async () => {
      const id = randomUUIDv7();
      const count = (): Promise<unknown> =>
        runInScope({ headers: {}, event: { id, handlerName: 'Counting.whenIncremented' } }, () =>
          started.em.execute(sql`with new_event as (${started.inbox.insertIfNewSql()})
            insert into counting.counters select ${counter}, 1 from new_event`),
        );
      await Promise.all([count(), count(), count()]);
      expect(await started.em.execute('select value from counting.counters where id = ?', [counter])).toEqual(
        [{ value: 1 }],
      );
    });

    it('rejects use outside of an event delivery', async () => {
      await expect(started.inbox.once(async () => {})).rejects.toThrow(
        'The inbox can only be used in a method with @On',
      );
    });
  });

  describe('a broker that lost its data', () => {
    it('receives the events again', async () => {
      await started.increment(counter);
      await publisher.waitForEvents(1, counter);
      publisher.hasLostData = true;
      await publisher.waitForEvents(2, counter);
      const [first, second] = publisher.eventsOf(counter);
      expect(second).toEqual(first);
    });
  });
}
