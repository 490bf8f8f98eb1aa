import { Injectable } from '@nestjs/common';
import { EntityManager, LockMode, sql } from '@mikro-orm/sql';
import { LastAdmin, type ListUsers, type UserView } from '#contracts/auth';
import { Unauthenticated } from '#contracts/definition';
import { countRows } from '#kernel/pagination';
import { Account } from '../domain/account.js';
import { normalizeEmail } from '../domain/email-address.js';
import type { NewestFirstPage } from './newest-first.js';

@Injectable()
export class AccountsRepository {
  constructor(private readonly em: EntityManager) {}

  /** Inserted on commit, which fails if the email address is taken. */
  add(account: Account): void {
    this.em.persist(account);
  }

  findByEmail(normalizedEmail: string): Promise<Account | null> {
    return this.em.findOne(Account, { email: normalizedEmail });
  }

  find(id: string): Promise<Account | null> {
    return this.em.findOne(Account, { id });
  }

  findAll(ids: readonly string[]): Promise<Account[]> {
    return this.em.find(Account, { id: { $in: [...ids] } });
  }

  /** Newest first. Returns one item more than the limit if there is a next page. */
  list(filter: ListUsers, { limit, after }: NewestFirstPage): Promise<Account[]> {
    const where = after ? { ...matching(filter), id: { $lt: after.id } } : matching(filter);
    return this.em.find(Account, where, { orderBy: { id: 'desc' }, limit: limit + 1 });
  }

  count(filter: ListUsers): Promise<number> {
    const { email } = matching(filter);
    return countRows(
      this.em,
      email === undefined
        ? sql`select from auth.accounts`
        : sql`select from auth.accounts where email = ${email}`,
    );
  }

  /** Locks the row for an update. Concurrent updates and logins wait until the transaction ends. */
  lock(id: string): Promise<Account | null> {
    return this.em.findOne(Account, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  }

  /** Null also for a disabled account. */
  findEnabled(id: string): Promise<Account | null> {
    return this.em.findOne(Account, { id, disabled: false });
  }

  /** The view of an enabled account, read without loading the entity, because it is requested very often. */
  async findEnabledView(id: string): Promise<UserView | undefined> {
    const [row] = await this.em.execute<UserView[]>(sql`
      select id, email, name, to_jsonb(roles) as roles, email_verified as "emailVerified", disabled,
        created_at as "createdAt"
      from auth.accounts where id = ${id} and not disabled`);
    return row && { ...row, createdAt: new Date(row.createdAt).toISOString() };
  }

  /**
   * Locks the row of an enabled account.
   * @throws Unauthenticated if the account is disabled or deleted, which a valid token can outlive for a short time
   */
  async lockEnabled(id: string): Promise<Account> {
    const account = await this.lock(id);
    if (!account || account.disabled) throw new Unauthenticated({});
    return account;
  }

  /**
   * Whether `account` still has the same password, is enabled, and has MFA enabled or disabled as before. Locks the row
   * for share, so that this remains true until the transaction ends.
   */
  async isUnchanged({ id, passwordHash }: Account, hasFactor: boolean): Promise<boolean> {
    const found = await this.em.execute<unknown[]>(sql`
      select 1 from auth.accounts
      where id = ${id} and password_hash = ${passwordHash} and not disabled for share`);
    if (found.length === 0) return false;
    const [factor] = await this.em.execute<[{ enabled: boolean }]>(sql`
      select exists (select from auth.second_factors where account_id = ${id} and enabled) as enabled`);
    return factor.enabled === hasFactor;
  }

  /** Has no effect if the password was changed since the account was read. */
  async replacePasswordHash({ id, passwordHash }: Account, newHash: string): Promise<void> {
    await this.em.execute(sql`
      update auth.accounts set password_hash = ${newHash}
      where id = ${id} and password_hash = ${passwordHash}`);
  }

  /**
   * Call it before an admin is demoted, disabled or deleted. Serializes concurrent calls with an advisory lock.
   * @throws LastAdmin if there is no other enabled admin
   */
  async assertAnotherAdmin({ id }: Account): Promise<void> {
    await this.em.execute(sql`select pg_advisory_xact_lock(hashtextextended('auth.last-admin', 0))`);
    const others = await this.em.execute<unknown[]>(sql`
      select 1 from auth.accounts where 'admin' = any(roles) and not disabled and id <> ${id} limit 1`);
    if (others.length === 0) throw new LastAdmin({});
  }

  async remove({ id }: Account): Promise<void> {
    await this.em.nativeDelete(Account, { id });
  }

  /** Inserts the accounts whose email address is not taken, in one statement. Returns the number of inserted accounts. */
  async addMissing(accounts: readonly Account[]): Promise<number> {
    const added = await this.em.execute<{ affectedRows: number }>(
      sql`insert into auth.accounts (id, email, name, password_hash, roles, email_verified, created_at)
        select id, email, name, "passwordHash", roles, "emailVerified", "createdAt"
        from jsonb_to_recordset(${JSON.stringify(accounts.map(toRow))}::jsonb)
          as a (id uuid, email text, name text, "passwordHash" text, roles text[], "emailVerified" boolean,
            "createdAt" timestamptz)
        on conflict (email) do nothing`,
      [],
      'run',
    );
    return added.affectedRows;
  }
}

function matching({ email }: ListUsers): { email?: string } {
  return email === undefined ? {} : { email: normalizeEmail(email) };
}

function toRow({ id, email, name, passwordHash, roles, emailVerified, createdAt }: Account): object {
  return { id, email, name, passwordHash, roles, emailVerified, createdAt };
}
