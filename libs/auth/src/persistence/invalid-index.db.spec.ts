import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuthReplicas } from '../testing/auth-replicas.js';

describe('the migration of the index for the erasure of accounts', () => {
  let auth: AuthReplicas;
  beforeAll(async () => {
    auth = await AuthReplicas.start(1);
  });
  afterAll(() => auth.stop());

  const migrateAgain = async () => {
    await auth.sql.query(
      `delete from auth.migrations where name in ('Migration20261201012435', 'Migration20261201044952')`,
    );
    await (await auth.startAnother()).close();
  };
  const index = async () => {
    const [found] = await auth.sql.query<{ id: string; valid: boolean; definition: string }>(
      `select indexrelid::text as id, indisvalid as valid, pg_get_indexdef(indexrelid) as definition
       from pg_index where indexrelid = to_regclass('auth.audit_entries_by_actor')`,
    );
    return found!;
  };

  it('replaces an invalid index that was left by a failed creation', async () => {
    const { definition } = await index();
    await auth.sql.query(`insert into auth.audit_entries (id, action, at, details)
      select gen_random_uuid(), 'logout', now(), '{}' from generate_series(1, 2)`);
    await auth.sql.query('drop index auth.audit_entries_by_actor');
    const failing = auth.sql.query(
      'create unique index concurrently audit_entries_by_actor on auth.audit_entries (action)',
    );
    await expect(failing).rejects.toThrow('audit_entries_by_actor');
    expect(await index()).toMatchObject({ valid: false });
    await migrateAgain();
    expect(await index()).toMatchObject({ valid: true, definition });
  });

  it('keeps a valid index', async () => {
    const before = await index();
    await migrateAgain();
    expect(await index()).toEqual(before);
  });
});
