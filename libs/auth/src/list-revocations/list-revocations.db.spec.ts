import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RevokedSessions } from '#contracts/auth';
import { AuthReplicas } from '../testing/auth-replicas.js';

const pageSize = 10_000;

describe('auth.list-revocations', () => {
  let auth: AuthReplicas;
  let accountId: string;
  beforeAll(async () => {
    auth = await AuthReplicas.start(1);
    const password = 'correct horse battery staple';
    const email = `${randomUUID()}@example.com`;
    accountId = (await auth.client().registerUser({ email, name: 'Grace', password })).id;
  });
  beforeEach(async () => {
    await auth.sql.query('truncate auth.api_keys, auth.refresh_families');
  });
  afterAll(() => auth.stop());

  /** Inserts keys that were revoked at `revokedAt`, an expression of their number `i`. */
  const insertRevokedKeys = (count: number, revokedAt: string) =>
    auth.sql.query(
      `insert into auth.api_keys (id, account_id, hash, name, scopes, expires_at, revoked_at)
       select gen_random_uuid(), ?, gen_random_uuid()::text, '', '{}', now(), ${revokedAt}
       from generate_series(1, ?::int) i`,
      [accountId, count],
    );

  const list = (since?: string) => auth.client().listRevocations(since === undefined ? {} : { since });
  const revokedIds = async () => {
    const rows = await auth.sql.query<{ id: string }>(
      'select id from auth.api_keys where revoked_at is not null',
    );
    return rows.map(({ id }) => id).toSorted();
  };

  /** Requests pages with the field `position` of each until a page has none or is the last one. */
  async function readPages(position: 'next' | 'asOf'): Promise<RevokedSessions[]> {
    const pages = [await list()];
    while (pages.at(-1)!.next !== undefined) pages.push(await list(pages.at(-1)![position]));
    return pages;
  }
  const distinctIds = (pages: readonly RevokedSessions[]) =>
    [...new Set(pages.flatMap(({ sessions }) => sessions))].toSorted();

  it('returns all revocations of the last two hours if they are fewer than a page', async () => {
    await insertRevokedKeys(20, `now() - i * interval '10 minutes' + interval '1 second'`);
    const { sessions, ...rest } = await list();
    expect(sessions).toHaveLength(12);
    expect(rest).toEqual({ asOf: expect.any(String) });
    expect(Math.abs(Date.now() - Date.parse(rest.asOf))).toBeLessThan(60_000);
  });

  it.each([
    ['an hour', `now() - i * interval '0.1 seconds'`],
    ['the last second', `now() - i * interval '0.03 milliseconds'`],
  ])('returns pages of about 10,000, which together are complete, for revocations of %s', async (_, at) => {
    await insertRevokedKeys(2.5 * pageSize, at);
    const pages = await readPages('next');
    expect(pages).toHaveLength(3);
    for (const { sessions } of pages) expect(sessions.length).toBeLessThan(pageSize + 100);
    expect(pages.flatMap(({ sessions }) => sessions)).toHaveLength(2.5 * pageSize);
    expect(distinctIds(pages)).toEqual(await revokedIds());
  });

  it('returns all revocations of a millisecond on one page', async () => {
    await insertRevokedKeys(pageSize + 500, `timestamptz '${new Date(Date.now() - 60_000).toISOString()}'`);
    const pages = await readPages('next');
    expect(pages.map(({ sessions }) => sessions.length)).toEqual([pageSize + 500, 0]);
  });

  it('is complete also for a process of a version that sends only `asOf`', async () => {
    await insertRevokedKeys(2.5 * pageSize, `now() - interval '1 minute' - i * interval '0.1 seconds'`);
    const pages = await readPages('asOf');
    expect(distinctIds(pages)).toEqual(await revokedIds());
    for (const { asOf } of pages) expect(Date.parse(asOf)).toBeLessThan(Date.now() + 1_000);
  });

  it('returns a revocation again that committed after its time was listed', async () => {
    await insertRevokedKeys(2 * pageSize, `now() - i * interval '0.03 milliseconds'`);
    const { asOf } = (await readPages('next')).at(-1)!;
    await insertRevokedKeys(1, `timestamptz '${asOf}' - interval '20 seconds'`);
    const late = await auth.sql.query<{ id: string }>(
      'select id from auth.api_keys order by revoked_at limit 1',
    );
    expect((await list(asOf)).sessions).toContain(late[0]!.id);
  });
});
