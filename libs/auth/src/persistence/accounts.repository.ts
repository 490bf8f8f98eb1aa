import { Injectable } from '@nestjs/common';
import { EntityManager, LockMode, sql } from '@mikro-orm/sql';
import { LastAdmin, type ListUsers, type UserView } from '#contracts/auth';
import { Unauthenticated } from '#contracts/definition';
import { Account } from '../domain/account.js';
import { normalizeEmail } from '../domain/email-address.js';
import type { PageStart } from './page.js';

@Injectable()
export class AccountsRepository {
  constructor(private readonly em: EntityManager) {}

  /** Written when the transaction ends, which fails if the address is taken. */
  add(account: Account): void {
    this.em.persist(account);
  }

  findByEmail(normalizedEmail: string): Promise<Account | null> {
    return this.em.findOne(Account, { email: normalizedEmail });
  }

  find(id: string): Promise<Account | null> {
    return this.em.findOne(Account, { id });
  }

  /** The newest first; one more than the limit where there are more. */
  list(filter: ListUsers, { limit, before }: PageStart): Promise<Account[]> {
    const where = before ? { ...matching(filter), id: { $lt: before } } : matching(filter);
    return this.em.find(Account, where, { orderBy: { id: 'desc' }, limit: limit + 1 });
  }

  count(filter: ListUsers): Promise<number> {
    return this.em.count(Account, matching(filter));
  }

  /** For a change: others that want to change it, or to sign in, wait until the transaction ends. */
  lock(id: string): Promise<Account | null> {
    return this.em.findOne(Account, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  }

  /** Those that may sign in: not the disabled. */
  findEnabled(id: string): Promise<Account | null> {
    return this.em.findOne(Account, { id, disabled: false });
  }

  /** What such a one is shown as, without loading it: it is asked for all the time. */
  async viewOfEnabled(id: string): Promise<UserView | undefined> {
    const [row] = await this.em.execute<UserView[]>(sql`
      select id, email, name, to_jsonb(roles) as roles, email_verified as "emailVerified", disabled,
        created_at as "createdAt"
      from auth.accounts where id = ${id} and not disabled`);
    return row && { ...row, createdAt: new Date(row.createdAt).toISOString() };
  }

  /**
   * The same, of one that may sign in.
   * @throws Unauthenticated when it is gone: a token outlives its account for a moment
   */
  async lockEnabled(id: string): Promise<Account> {
    const account = await this.lock(id);
    if (!account || account.disabled) throw new Unauthenticated({});
    return account;
  }

  /**
   * Whether `account` still has its password and may sign in, with or without a second factor as before, which then
   * stays so until the transaction ends.
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

  /** Does nothing when the password was changed since the account was read. */
  async replaceHash({ id, passwordHash }: Account, renewed: string): Promise<void> {
    await this.em.execute(sql`
      update auth.accounts set password_hash = ${renewed}
      where id = ${id} and password_hash = ${passwordHash}`);
  }

  /**
   * For changes that take an admin away. Of several at once, one waits for the other.
   * @throws LastAdmin when there is no other that is enabled
   */
  async leaveAnAdmin({ id }: Account): Promise<void> {
    await this.em.execute(sql`select pg_advisory_xact_lock(hashtextextended('auth.last-admin', 0))`);
    const others = await this.em.execute<unknown[]>(sql`
      select 1 from auth.accounts where 'admin' = any(roles) and not disabled and id <> ${id} limit 1`);
    if (others.length === 0) throw new LastAdmin({});
  }

  async remove({ id }: Account): Promise<void> {
    await this.em.nativeDelete(Account, { id });
  }

  /** In one statement, leaving out the addresses that are taken. How many were added. */
  async addMissing(accounts: readonly Account[]): Promise<number> {
    const added = await this.em.execute<{ affectedRows: number }>(
      sql`insert into auth.accounts (id, email, name, password_hash, roles, created_at)
        select id, email, name, "passwordHash", roles, "createdAt"
        from jsonb_to_recordset(${JSON.stringify(accounts.map(storedFields))}::jsonb)
          as a (id uuid, email text, name text, "passwordHash" text, roles text[], "createdAt" timestamptz)
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

function storedFields({ id, email, name, passwordHash, roles, createdAt }: Account): object {
  return { id, email, name, passwordHash, roles, createdAt };
}
