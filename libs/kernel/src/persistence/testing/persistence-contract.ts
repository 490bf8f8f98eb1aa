import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inspect } from 'node:util';
import { assertNoOpenTransaction, contextOfOpenTransaction } from '../context-of-open-transaction.js';
import { Note, notes } from './notes.js';
import { startContext, type StartedContext } from './start-context.js';

/** Tests that a context's database must pass with either driver. */
export function persistenceContract(env: () => Record<string, string>): void {
  let started: StartedContext;

  beforeAll(async () => {
    started = await startContext(notes, env());
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

  describe('the database of a context', () => {
    it('is migrated when the process has started', async () => {
      expect(await started.databases.pending()).toEqual({ notes: [] });
      await expect(started.databases.ping('notes')).resolves.toBeUndefined();
    });

    it('keeps its data after a restart and does not migrate again', async () => {
      await write('remember');
      await started.app.close();
      started = await startContext(notes, env());
      expect(await texts()).toContain('remember');
      expect(await started.databases.migrate()).toEqual({ notes: [] });
    });

    it('is not migrated if an applied migration has other statements', async () => {
      const { databases, em } = started;
      const [{ checksum }] = await em.execute<[{ checksum: string }]>(
        `select checksum from notes.migrations where name = 'ForbidEmptyNotes'`,
      );
      const record = (value: string) =>
        em.execute(`update notes.migrations set checksum = ? where name = 'ForbidEmptyNotes'`, [value]);
      await record('of other statements');
      await expect(databases.migrate()).rejects.toThrow(
        'notes: ForbidEmptyNotes was changed after it had been applied',
      );
      await record(checksum);
      expect(await databases.migrate()).toEqual({ notes: [] });
    });

    it('adds the checksum of a migration that a version without checksums has applied', async () => {
      const checksums = () => started.em.execute('select name, checksum from notes.migrations order by name');
      const before = await checksums();
      await started.em.execute('update notes.migrations set checksum = null');
      expect(await started.databases.migrate()).toEqual({ notes: [] });
      expect(await checksums()).toEqual(before);
      expect(before).toEqual(notes.migrations.map(({ name }) => ({ name, checksum: expect.any(String) })));
    });

    it('rolls back a failed transaction', async () => {
      const before = await texts();
      await expect(write('')).rejects.toThrow('check');
      expect(await texts()).toEqual(before);
    });

    it('commits concurrent transactions independently', async () => {
      const written = Array.from({ length: 20 }, (_, i) => `note ${i}`);
      await Promise.all(written.map(write));
      expect(await texts()).toEqual(expect.arrayContaining(written));
    });

    it('returns separate entities to each unit of work', async () => {
      const { databases, em } = started;
      const firstNote = () => databases.runInContext('notes', async () => (await em.findAll(Note))[0]);
      const [one, two] = [await firstNote(), await firstNote()];
      expect(one).toEqual(two);
      expect(one).not.toBe(two);
    });

    it('reports whether the calling code runs in a transaction', async () => {
      const { em } = started;
      expect(contextOfOpenTransaction()).toBeUndefined();
      await em.transactional(async () => expect(contextOfOpenTransaction()).toBe('notes'));
      expect(contextOfOpenTransaction()).toBeUndefined();
    });

    it('rejects slow work in a transaction', async () => {
      const slowWork = async (): Promise<void> => assertNoOpenTransaction('Slow work');
      await slowWork();
      await expect(started.em.transactional(slowWork)).rejects.toThrow(
        'Slow work must not run in a transaction of notes',
      );
    });

    it('omits values from its errors', async () => {
      const bad = (sql: string) => started.em.execute(sql, ['a secret']).catch((error: unknown) => error);
      const errors = [
        await bad('insert into notes.nothing values (?)'),
        await bad('insert into notes.notes overriding system value values (null, ?)'),
      ];
      expect(errors).toEqual([expect.any(Error), expect.any(Error)]);
      expect(inspect(errors)).not.toContain('a secret');
    });

    it('returns the same types for raw SQL', async () => {
      const [row] = await started.em.execute(
        `select count(*), 1.5::numeric as amount, timestamptz '2026-01-02 03:04:05+00' as at, array['a'] as list`,
      );
      expect(row).toEqual({ count: '1', amount: '1.5', at: '2026-01-02 03:04:05+00', list: ['a'] });
    });
  });
}
