import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager, raw, sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { ApiKeyView } from '#contracts/auth';
import { hashSecret } from '../domain/refresh-token.js';
import type { PageStart } from './page.js';

export interface NewApiKey {
  readonly accountId: string;
  readonly key: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly days: number;
}

export interface UsedApiKey {
  readonly id: string;
  readonly accountId: string;
  readonly scopes: readonly string[];
  /** Whether it had not been used for an hour. */
  readonly isNews: boolean;
}

type Row = { readonly id: string; readonly name: string; readonly scopes: string[] } & Record<
  'created_at' | 'expires_at',
  string
> & { readonly last_used_at: string | null };

const shown = raw('id, name, scopes, created_at, expires_at, last_used_at');

/** Keys that have expired or were revoked are as good as gone. */
@Injectable()
export class ApiKeysRepository {
  constructor(private readonly em: EntityManager) {}

  async add({ accountId, key, name, scopes, days }: NewApiKey): Promise<ApiKeyView> {
    const [row] = await this.em.execute<[Row]>(sql`
      insert into auth.api_keys (id, account_id, hash, name, scopes, expires_at)
      values (${randomUUIDv7()}, ${accountId}, ${hashSecret(key)}, ${name},
        array(select jsonb_array_elements_text(${JSON.stringify(scopes)}::jsonb)),
        now() + make_interval(days => ${days}))
      returning ${shown}`);
    return viewOf(row);
  }

  /** One more than the limit where there are more. */
  async list(accountId: string, { limit, before }: PageStart): Promise<ApiKeyView[]> {
    const rows = await this.em.execute<Row[]>(sql`
      select ${shown} from auth.api_keys
      where ${worksFor(accountId)}
        and ${before === undefined ? raw('true') : sql`id < ${before}`}
      order by id desc limit ${limit + 1}`);
    return rows.map(viewOf);
  }

  async count(accountId: string): Promise<number> {
    const [row] = await this.em.execute<[{ total: string }]>(sql`
      select count(*) as total from auth.api_keys where ${worksFor(accountId)}`);
    return Number(row.total);
  }

  /** False where the account has no such key. */
  async revoke(id: string, accountId: string): Promise<boolean> {
    const revoked = await this.em.execute<unknown[]>(sql`
      update auth.api_keys set revoked_at = clock_timestamp()
      where id = ${id} and account_id = ${accountId} and expires_at > now() and revoked_at is null
      returning id`);
    return revoked.length > 0;
  }

  async revokeAll(accountId: string): Promise<void> {
    await this.em.execute(sql`
      update auth.api_keys set revoked_at = clock_timestamp()
      where account_id = ${accountId} and revoked_at is null`);
  }

  /** Notes the use, to the minute. Undefined where the key does not work. */
  async use(key: string): Promise<UsedApiKey | undefined> {
    const hash = hashSecret(key);
    const [found] = await this.em.execute<[UsedApiKey?]>(sql`
      select id, account_id as "accountId", scopes,
        coalesce(last_used_at < now() - interval '1 hour', true) as "isNews"
      from auth.api_keys where hash = ${hash} and expires_at > now() and revoked_at is null`);
    await this.em.execute(sql`
      update auth.api_keys set last_used_at = now()
      where hash = ${hash} and coalesce(last_used_at < now() - interval '1 minute', true)`);
    return found;
  }
}

function worksFor(accountId: string): RawQueryFragment {
  return sql`account_id = ${accountId} and expires_at > now() and revoked_at is null`;
}

function viewOf({ id, name, scopes, created_at, expires_at, last_used_at }: Row): ApiKeyView {
  return {
    id,
    name,
    scopes,
    createdAt: new Date(created_at).toISOString(),
    expiresAt: new Date(expires_at).toISOString(),
    lastUsedAt: last_used_at === null ? null : new Date(last_used_at).toISOString(),
  };
}
