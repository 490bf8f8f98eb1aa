import { randomUUIDv7 } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from '@mikro-orm/sql';
import { Unreachable } from '#contracts/definition';
import { runInScope } from '#kernel/messaging';
import { readMetrics } from '#kernel/observability';
import { Databases } from '#kernel/persistence';
import { OutboxDeadLetters } from '../outbox-dead-letters.js';
import { Retention } from '../retention.js';
import { counters } from './counters.js';
import { Receiver } from './receiver.js';
import { start, type Started } from './start.js';

/** What an outbox and an inbox promise, on either driver. */
export function keepsItsPromises(env: () => Record<string, string>): void {
  const tables = counters('counting');
  const receiver = new Receiver();
  let started: Started;
  let counter: string;

  beforeAll(async () => {
    started = await start(tables, receiver, env(), { leaseMs: 10_000, pollMs: 3_600_000 });
  });
  afterAll(() => started.app.close());
  beforeEach(() => {
    receiver.before = async () => {};
    counter = randomUUIDv7();
  });

  const rows = (): Promise<Record<string, unknown>[]> =>
    started.em.execute('select * from counting.outbox where aggregate_id = ? order by position', [counter]);

  describe('an event', () => {
    it('is published once its transaction commits', async () => {
      await started.move(counter);
      await receiver.receives(1, counter);
      const [event] = receiver.of(counter);
      expect(event).toEqual({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        pattern: 'counting.counter-moved.v1',
        aggregateId: counter,
        body: { to: 1 },
        headers: {},
        occurredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      });
    });

    it('of a transaction that rolls back is never published', async () => {
      await expect(started.move(counter, 'fails')).rejects.toThrow('the end of the transaction');
      await started.move(counter);
      await receiver.receives(1, counter);
      expect(receiver.movesOf(counter)).toEqual([1]);
    });

    it('is published without waiting for a poll, also when a savepoint held it', async () => {
      await started.em.transactional(() => started.move(counter));
      await receiver.receives(1, counter);
      await started.move(counter);
      await receiver.receives(2, counter);
      expect(receiver.movesOf(counter)).toEqual([1, 2]);
    });

    it('tells whose request it comes from, and never carries the token', async () => {
      const headers = { requestId: 'r-1', traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` };
      const secret = { authorization: 'Bearer secret', idempotencyKey: 'key' };
      await runInScope({ headers: { ...headers, ...secret } }, () => started.move(counter));
      await receiver.receives(1, counter);
      expect(receiver.of(counter)[0]!.headers).toEqual(headers);
      expect(JSON.stringify(await rows())).not.toContain('secret');
    });

    it('survives text that means something to SQL', async () => {
      counter = `it's \\ "a" ? $1 :x -- ${counter}`;
      await started.move(counter);
      await receiver.receives(1, counter);
      expect(receiver.of(counter)[0]!.aggregateId).toBe(counter);
    });

    it('cannot be added outside of a transaction', async () => {
      const added = started.outbox.add(tables.counterMoved, { to: 1 }, { aggregateId: counter });
      await expect(added).rejects.toThrow('must be added inside a transaction of counting');
    });

    it('cannot be published by a context that does not own it', async () => {
      const { counterMoved } = counters('foreign');
      const added = started.em.transactional(() =>
        started.outbox.add(counterMoved, { to: 1 }, { aggregateId: counter }),
      );
      await expect(added).rejects.toThrow('foreign.counter-moved.v1 is not an event of counting');
    });
  });

  describe('a failure to publish', () => {
    it('holds back the later events of the aggregate and no other, and passes', async () => {
      let failures = 1;
      receiver.before = async ({ aggregateId }) => {
        if (aggregateId === counter && failures-- > 0) throw new Error('not now');
      };
      const other = randomUUIDv7();
      await started.move(counter);
      await started.move(counter);
      await started.move(other);
      await receiver.receives(1, other);
      expect(receiver.movesOf(counter)).toEqual([]);
      await receiver.receives(2, counter);
      expect(receiver.movesOf(counter)).toEqual([1, 2]);
    });

    it('gives the event up at the fifth attempt, says why, and goes on with the next', async () => {
      await started.em.transactional(async () => {
        await started.move(counter);
        await started.em.execute('update counting.outbox set attempts = 4 where aggregate_id = ?', [counter]);
        await started.move(counter);
      });
      receiver.before = async ({ body }) => {
        if ((body as { to: number }).to === 1) throw new Error('poison');
      };
      await receiver.receives(1, counter);
      expect(receiver.movesOf(counter)).toEqual([2]);
      const [dead] = await rows();
      expect(dead).toMatchObject({ attempts: 5, dead_reason: 'poison', published_at: null });
    });

    it('that was given up is listed, and replayed or discarded on demand', async () => {
      const letters = new OutboxDeadLetters(started.app.get(Databases, { strict: false }), 'counting');
      const mine = async () => (await letters.list()).filter(({ aggregateId }) => aggregateId === counter);
      await started.em.transactional(async () => {
        await started.move(counter);
        await started.move(counter);
        await started.em.execute(
          `update counting.outbox set attempts = 5, dead_at = now(), dead_reason = 'poison' where aggregate_id = ?`,
          [counter],
        );
      });
      const [first, second] = await mine();
      expect(first).toMatchObject({
        pattern: 'counting.counter-moved.v1',
        reason: 'poison',
        tries: 5,
        body: { to: 1 },
      });
      expect([await letters.discard(second!.id), await letters.discard(second!.id)]).toEqual([true, false]);
      expect([await letters.replay(first!.id), await letters.replay(first!.id)]).toEqual([true, false]);
      expect(await mine()).toEqual([]);
      await started.move(randomUUIDv7());
      await receiver.receives(1, counter);
      expect(receiver.movesOf(counter)).toEqual([1]);
      await expect(letters.replay('elsewhere/1')).rejects.toThrow('not the id of a dead letter of counting');
    });

    it('does not count as an attempt while the receiver cannot be reached', async () => {
      let outages = 2;
      receiver.before = async () => {
        if (outages-- > 0)
          throw new AggregateError([new Unreachable({ context: 'any', outcome: 'not-sent' })]);
      };
      await started.move(counter);
      await receiver.receives(1, counter);
      expect((await rows())[0]).toMatchObject({ attempts: 0, dead_at: null });
    });
  });

  describe('a backlog', () => {
    it('of 3,000 events of 1,500 aggregates is handed over in order, in little time', async () => {
      await started.em.execute(
        `insert into counting.outbox (id, pattern, aggregate_id, body, headers)
         select gen_random_uuid(), 'p', ? || (n % 1500), jsonb_build_object('to', n / 1500), '{}'
         from generate_series(0, 2999) n`,
        [counter],
      );
      const began = performance.now();
      started.relay.wake();
      await receiver.receives(receiver.events.length + 3_000);
      expect(performance.now() - began).toBeLessThan(15_000);
      for (let i = 0; i < 1_500; i += 100) expect(receiver.movesOf(`${counter}${i}`)).toEqual([0, 1]);
    });
  });

  describe('the metrics', () => {
    const measured = async (name: string): Promise<number> => {
      const series = `${name}{context="counting"} `;
      const line = (await readMetrics()).split('\n').find((each) => each.startsWith(series));
      return Number(line?.slice(series.length));
    };

    it('tell how many events wait and since when', async () => {
      const gate = Promise.withResolvers<void>();
      receiver.before = () => gate.promise;
      while ((await measured('outbox_waiting_events')) > 0) await pause(1);
      await started.em.transactional(async () => {
        await started.move(counter);
        await started.em.execute(
          `update counting.outbox set occurred_at = now() - interval '1 hour' where aggregate_id = ?`,
          [counter],
        );
        await started.move(counter);
      });
      expect(await measured('outbox_waiting_events')).toBe(2);
      expect(Math.round((await measured('outbox_oldest_seconds')) / 60)).toBe(60);
      gate.resolve();
      while ((await measured('outbox_waiting_events')) > 0) await pause(1);
      expect(await measured('outbox_oldest_seconds')).toBe(0);
    });

    it('tell how many events were given up', async () => {
      const before = await measured('outbox_dead_events');
      await started.em.transactional(async () => {
        await started.move(counter);
        await started.em.execute('update counting.outbox set dead_at = now() where aggregate_id = ?', [
          counter,
        ]);
      });
      expect(await measured('outbox_dead_events')).toBe(before + 1);
    });
  });

  describe('what was published', () => {
    it('can be published again, as the same event', async () => {
      const since = new Date();
      await started.move(counter);
      while ((await rows())[0]!.published_at === null) await pause(1);
      await started.relay.republish(since);
      await receiver.receives(2, counter);
      const [first, second] = receiver.of(counter);
      expect(second).toEqual(first);
    });

    it('is noted by one statement, however many events were handed over meanwhile', async () => {
      const names = Array.from({ length: 10 }, () => randomUUIDv7());
      const gate = Promise.withResolvers<void>();
      let arrived = 0;
      receiver.before = () => (arrived++, gate.promise);
      for (const name of names) await started.move(name);
      while (arrived < names.length) await pause(1);
      gate.resolve();
      const noted = (): Promise<[{ events: number; statements: number }]> =>
        started.em.execute(
          `select count(*)::int as events, count(distinct xmin::text)::int as statements from counting.outbox
           where published_at is not null and aggregate_id = any(string_to_array(?, ' '))`,
          [names.join(' ')],
        );
      while ((await noted())[0].events < names.length) await pause(1);
      expect((await noted())[0].statements).toBe(1);
    });

    it('is forgotten after a day, what was handled after a week', async () => {
      const age = (days: number) => `clock_timestamp() - interval '${days} days'`;
      const [young, old] = [randomUUIDv7(), randomUUIDv7()];
      for (const [id, days] of [
        [young, 0.9],
        [old, 1.1],
      ] as const) {
        await started.em.execute(
          `insert into counting.outbox (id, pattern, aggregate_id, body, headers, published_at)
           values (?, 'p', ?, '{}', '{}', ${age(days)})`,
          [id, counter],
        );
        await started.em.execute(`insert into counting.inbox values (?, ?, ${age(days * 7)})`, [counter, id]);
      }
      await started.app.get(Retention, { strict: false }).forget();
      expect(await rows()).toEqual([expect.objectContaining({ id: young })]);
      const handled = await started.em.execute('select event_id from counting.inbox where subscriber = ?', [
        counter,
      ]);
      expect(handled).toEqual([{ event_id: young }]);
    });
  });

  describe('an inbox', () => {
    const deliver = (id: string, subscriber: string, fails?: 'fails'): Promise<void> =>
      runInScope({ headers: {}, event: { id, subscriber } }, () =>
        started.inbox.once(() => started.move(counter, fails)),
      );

    it('lets 20 deliveries at once have one effect', async () => {
      const id = randomUUIDv7();
      await Promise.all(Array.from({ length: 20 }, () => deliver(id, 'Counting.whenMoved')));
      expect(await rows()).toHaveLength(1);
    });

    it('keeps the subscribers of an event apart', async () => {
      const id = randomUUIDv7();
      await deliver(id, 'Counting.whenMoved');
      await deliver(id, 'Logging.whenMoved');
      expect(await rows()).toHaveLength(2);
    });

    it('does not remember an event whose handling failed', async () => {
      const id = randomUUIDv7();
      await expect(deliver(id, 'Counting.whenMoved', 'fails')).rejects.toThrow('the end of the transaction');
      await deliver(id, 'Counting.whenMoved');
      expect(await rows()).toHaveLength(1);
    });

    it('remembers an event and does its work in one statement', async () => {
      const id = randomUUIDv7();
      const count = (): Promise<unknown> =>
        runInScope({ headers: {}, event: { id, subscriber: 'Counting.whenMoved' } }, () =>
          started.em.execute(sql`with given as (${started.inbox.remembering()})
            insert into counting.counters select ${counter}, 1 from given`),
        );
      await Promise.all([count(), count(), count()]);
      expect(await started.em.execute('select value from counting.counters where id = ?', [counter])).toEqual(
        [{ value: 1 }],
      );
    });

    it('is for events only', async () => {
      await expect(started.inbox.once(async () => {})).rejects.toThrow('An inbox is for events');
    });
  });

  describe('a receiver that has forgotten everything', () => {
    it('is handed it over again', async () => {
      await started.move(counter);
      await receiver.receives(1, counter);
      receiver.forgetful = true;
      await receiver.receives(2, counter);
      expect(receiver.movesOf(counter)).toEqual([1, 1]);
    });
  });
}
