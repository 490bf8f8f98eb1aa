import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager, raw, sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { ApiKeyView } from '#contracts/auth';
import { countRows } from '#kernel/pagination';
import { deleteBatch } from '#kernel/persistence';
import { hashSecret } from '../domain/refresh-token.js';
import type { NewestFirstPage } from './newest-first.js';

export interface NewApiKey {
  readonly accountId: string;
  readonly key: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresInDays: number;
}

export interface UsedApiKey {
  readonly id: string;
  readonly accountId: string;
  readonly scopes: readonly string[];
  /** Whether the key had not been used for an hour before. */
  readonly isFirstUseInHour: boolean;
  /** By the clock of the database. */
  readonly usedAt: Date;
  /** From `usedAt` until the key expires. */
  readonly secondsLeft: number;
}

type Row = { readonly id: string; readonly name: string; readonly scopes: string[] } & Record<
  'created_at' | 'expires_at',
  string
> & { readonly last_used_at: string | null };

type ActiveKeyRow = Omit<UsedApiKey, 'isFirstUseInHour' | 'usedAt'> & { readonly usedAt: string };

const columns = raw('id, name, scopes, created_at, expires_at, last_used_at');

/** Expired and revoked keys are treated as if they did not exist. */
@Injectable()
export class ApiKeysRepository {
  constructor(private readonly em: EntityManager) {}

  async add({ accountId, key, name, scopes, expiresInDays }: NewApiKey): Promise<ApiKeyView> {
    const [row] = await this.em.execute<[Row]>(sql`
      insert into auth.api_keys (id, account_id, hash, name, scopes, expires_at)
      values (${randomUUIDv7()}, ${accountId}, ${hashSecret(key)}, ${name},
        array(select jsonb_array_elements_text(${JSON.stringify(scopes)}::jsonb)),
        now() + make_interval(days => ${expiresInDays}))
      returning ${columns}`);
    return viewOf(row);
  }

  /** Newest first. Returns one item more than the limit if there is a next page. */
  async list(accountId: string, { limit, after }: NewestFirstPage): Promise<ApiKeyView[]> {
    const rows = await this.em.execute<Row[]>(sql`
      select ${columns} from auth.api_keys
      where ${isActive(accountId)}
        and ${after === undefined ? raw('true') : sql`id < ${after.id}`}
      order by id desc limit ${limit + 1}`);
    return rows.map(viewOf);
  }

  count(accountId: string): Promise<number> {
    return countRows(this.em, sql`select from auth.api_keys where ${isActive(accountId)}`);
  }

  /** Returns false if the account has no active key with this id. */
  async revoke(id: string, accountId: string): Promise<boolean> {
    const revoked = await this.em.execute<unknown[]>(sql`
      update auth.api_keys set revoked_at = clock_timestamp()
      where id = ${id} and account_id = ${accountId} and expires_at > now() and revoked_at is null
      returning id`);
    return revoked.length > 0;
  }

  /** Returns false if there were none. */
  async revokeAll(accountId: string): Promise<boolean> {
    const revoked = await this.em.execute<unknown[]>(sql`
      update auth.api_keys set revoked_at = clock_timestamp()
      where account_id = ${accountId} and revoked_at is null
      returning id`);
    return revoked.length > 0;
  }

  /** Finds an active key and records its use, to the minute. Undefined if the key is unknown, expired or revoked. */
  async use(key: string): Promise<UsedApiKey | undefined> {
    const hash = hashSecret(key);
    // Before the key and the time are read, because the update waits for a transaction that is revoking the key. `old` is the row
    // before the update.
    const [recorded] = await this.em.execute<[Pick<UsedApiKey, 'isFirstUseInHour'>?]>(sql`
      update auth.api_keys k set last_used_at = now()
      where hash = ${hash} and coalesce(last_used_at < now() - interval '1 minute', true)
      returning coalesce((select old.last_used_at from auth.api_keys old where old.id = k.id)
        < now() - interval '1 hour', true) as "isFirstUseInHour"`);
    const [found] = await this.em.execute<[ActiveKeyRow?]>(sql`
      select id, account_id as "accountId", scopes, clock_timestamp() as "usedAt",
        ceil(extract(epoch from expires_at - clock_timestamp()))::int as "secondsLeft"
      from auth.api_keys where hash = ${hash} and expires_at > now() and revoked_at is null`);
    const isFirstUseInHour = recorded?.isFirstUseInHour ?? false;
    return found && { ...found, isFirstUseInHour, usedAt: new Date(found.usedAt) };
  }

  /** Deletes up to `limit` keys that were revoked or have expired more than `days` days ago, and returns their number. */
  purgeEnded(days: number, limit: number): Promise<number> {
    const isOld = sql`least(revoked_at, expires_at) < now() - make_interval(days => ${days})`;
    return deleteBatch(this.em, 'auth.api_keys', isOld, limit);
  }
}

function isActive(accountId: string): RawQueryFragment {
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
