import { randomUUIDv7 } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { counters } from './testing/counters.js';
import { Receiver } from './testing/receiver.js';
import { start, type Started } from './testing/start.js';

describe('two processes that relay one context', () => {
  const tables = counters('racing');
  const started: Started[] = [];
  const join = async (receiver: Receiver, leaseMs = 10_000): Promise<Started> => {
    const joined = await start(
      tables,
      receiver,
      { DATABASE_URL: process.env.TEST_DATABASE_URL! },
      { leaseMs, pollMs: 500 },
    );
    started.push(joined);
    return joined;
  };

  afterEach(async () => {
    for (const { app } of started.splice(0)) await app.close();
  });

  it('publish 500 events of 50 aggregates once each, in order per aggregate', async () => {
    const receiver = new Receiver();
    const [one, two] = [await join(receiver), await join(receiver)];
    const names = Array.from({ length: 50 }, () => randomUUIDv7());
    const moves = Array.from({ length: 10 }, (_, round) =>
      names.map((name) => (round % 2 ? one : two).move(name)),
    );
    await Promise.all(moves.flat());
    await receiver.receives(500);
    for (const name of names) expect(receiver.movesOf(name)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(new Set(receiver.events.map(({ id }) => id)).size).toBe(500);
    expect(receiver.events).toHaveLength(500);
  });

  it('take over what one of them stalls with, once its lease is over', async () => {
    const [stuck, well] = [new Receiver(), new Receiver()];
    const stalled = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    stuck.before = () => (stalled.resolve(), goOn.promise);
    const name = randomUUIDv7();
    const first = await join(stuck, 500);
    await first.move(name);
    await stalled.promise;
    const second = await join(well, 500);
    await second.move(name);
    await well.receives(2, name);
    expect(well.movesOf(name)).toEqual([1, 2]);
    goOn.resolve();
  });

  it('see the events of an aggregate in the order of their commits', async () => {
    const receiver = new Receiver();
    const { em, outbox } = await join(receiver);
    const aggregateId = randomUUIDv7();
    const waits = async (): Promise<void> => {
      const waiting = `select from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`;
      while ((await em.fork().execute(waiting)).length === 0);
    };
    let later: Promise<void> | undefined;
    await em.transactional(async () => {
      await outbox.add(tables.counterMoved, { to: 1 }, { aggregateId });
      later = em.fork().transactional(() => outbox.add(tables.counterMoved, { to: 2 }, { aggregateId }));
      await Promise.race([later, waits()]);
    });
    await later;
    await receiver.receives(2, aggregateId);
    expect(receiver.movesOf(aggregateId)).toEqual([1, 2]);
  });

  it('publish everything that was committed, although their connections are cut again and again', async () => {
    const receiver = new Receiver();
    const [one, two] = [await join(receiver, 500), await join(receiver, 500)];
    const name = randomUUIDv7();
    let committed = 0;
    for (let round = 0; round < 10; round++) {
      const moves = [one, two, one, two].map(({ move }) => move(name));
      const cut = two.em.execute(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'cleave-racing' and pid <> pg_backend_pid()`,
      );
      await Promise.allSettled([...moves, cut]);
      const [row] = await again(() =>
        one.em.execute<{ value: number }[]>('select value from racing.counters where id = ?', [name]),
      );
      committed = row?.value ?? 0;
    }
    expect(committed).toBeGreaterThan(0);
    while (new Set(receiver.movesOf(name)).size < committed)
      await receiver.receives(receiver.of(name).length + 1, name);
    const firstDeliveries = [...new Set(receiver.movesOf(name))];
    expect(firstDeliveries).toEqual(Array.from({ length: committed }, (_, i) => i + 1));
  });
});

/** A cut connection may still be in the pool. */
async function again<T>(attempt: () => Promise<T>): Promise<T> {
  return attempt().catch(() => again(attempt));
}
