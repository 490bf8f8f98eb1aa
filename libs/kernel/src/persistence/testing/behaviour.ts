import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inspect } from 'node:util';
import { Note, notes } from './notes.js';
import { start, type Started } from './start.js';

/** What a context's database promises, on either driver. */
export function keepsItsPromises(env: () => Record<string, string>): void {
  let started: Started;

  beforeAll(async () => {
    started = await start(notes, env());
  });
  afterAll(() => started.app.close());

  const write = (text: string): Promise<void> =>
    started.databases.runInContext('notes', () =>
      started.em.transactional(async () => void started.em.persist(started.em.create(Note, { text }))),
    );
  const texts = (): Promise<string[]> =>
    started.databases.runInContext('notes', async () =>
      (await started.em.findAll(Note)).map(({ text }) => text),
    );

  describe('a context', () => {
    it('is up to date once the process has started', async () => {
      expect(await started.databases.pending()).toEqual({ notes: [] });
      await expect(started.databases.ping('notes')).resolves.toBeUndefined();
    });

    it('still holds what was written before a restart, and migrates no second time', async () => {
      await write('remember');
      await started.app.close();
      started = await start(notes, env());
      expect(await texts()).toContain('remember');
      expect(await started.databases.migrate()).toEqual({ notes: [] });
    });

    it('keeps nothing of a transaction that fails', async () => {
      const before = await texts();
      await expect(write('')).rejects.toThrow('check');
      expect(await texts()).toEqual(before);
    });

    it('keeps transactions at the same time apart', async () => {
      const written = Array.from({ length: 20 }, (_, i) => `note ${i}`);
      await Promise.all(written.map(write));
      expect(await texts()).toEqual(expect.arrayContaining(written));
    });

    it('gives each unit of work its own entities', async () => {
      const { databases, em } = started;
      const identity = () => databases.runInContext('notes', async () => (await em.findAll(Note))[0]);
      const [one, two] = [await identity(), await identity()];
      expect(one).toEqual(two);
      expect(one).not.toBe(two);
    });

    it('knows whether a transaction is open around the calling code', async () => {
      const { databases, em } = started;
      expect(databases.inTransaction()).toBeUndefined();
      await em.transactional(async () => expect(databases.inTransaction()).toBe('notes'));
      expect(databases.inTransaction()).toBeUndefined();
    });

    it('quotes no values in its errors', async () => {
      const bad = (sql: string) => started.em.execute(sql, ['a secret']).catch((error: unknown) => error);
      const errors = [
        await bad('insert into notes.nothing values (?)'),
        await bad('insert into notes.notes overriding system value values (null, ?)'),
      ];
      expect(errors).toEqual([expect.any(Error), expect.any(Error)]);
      expect(inspect(errors)).not.toContain('a secret');
    });

    it('answers raw SQL with the same types', async () => {
      const [row] = await started.em.execute(
        `select count(*), 1.5::numeric as amount, timestamptz '2026-01-02 03:04:05+00' as at, array['a'] as list`,
      );
      expect(row).toEqual({ count: '1', amount: '1.5', at: '2026-01-02 03:04:05+00', list: ['a'] });
    });
  });
}
