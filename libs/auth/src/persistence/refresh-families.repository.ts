import { Injectable } from '@nestjs/common';
import { EntityManager, LockMode, sql } from '@mikro-orm/sql';
import { Unauthenticated } from '#contracts/definition';
import { countRows } from '#kernel/pagination';
import type { LoginAttempt } from '../domain/login-attempt.js';
import { RefreshFamily } from '../domain/refresh-family.js';
import { hashSecret } from '../domain/refresh-token.js';
import type { NewestFirstPage } from './newest-first.js';

/** Without a limit, ending all sessions of an account, or erasing it, would take longer than a statement may. */
const maxPerAccount = 1_000;
/** An account of an earlier version may have more. */
const endedPerLogin = 1_000;

@Injectable()
export class RefreshFamiliesRepository {
  constructor(private readonly em: EntityManager) {}

  /**
   * Inserted on commit. Also ends the sessions of the account above the limit, and deletes up to ten families that
   * expired more than two hours ago.
   */
  async add(family: RefreshFamily): Promise<void> {
    await this.em.execute(sql`
      delete from auth.refresh_families where id in (
        select id from auth.refresh_families where expires_at < now() - interval '2 hours'
        limit 10 for update skip locked)`);
    await this.endBeyond(maxPerAccount - 1, family.accountId);
    this.em.persist(family);
  }

  /** Locks the row. Concurrent callers wait until the transaction ends. */
  lock(id: string): Promise<RefreshFamily | null> {
    return this.em.findOne(RefreshFamily, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  /** As `lock`, for the handle of a refresh token. */
  lockByHandle(handle: string): Promise<RefreshFamily | null> {
    const handleHash = hashSecret(handle);
    return this.em.findOne(RefreshFamily, { handleHash }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  /**
   * Call it after the account is locked: a promotion, a password change and a reset end sessions under that lock. A logout
   * does not: one that commits just after this call is not noticed.
   * @throws Unauthenticated if the session has ended, which a valid access token can outlive for a short time
   */
  async assertActive(id: string): Promise<void> {
    const active = await this.em.execute<unknown[]>(sql`
      select 1 from auth.refresh_families
      where id = ${id} and revoked_at is null and expires_at > clock_timestamp()`);
    if (active.length === 0) throw new Unauthenticated({});
  }

  /** Whether the session, which may have ended, was started by a login at most `seconds` ago. */
  async startedWithin(id: string, seconds: number): Promise<boolean> {
    const started = await this.em.execute<unknown[]>(sql`
      select 1 from auth.refresh_families
      where id = ${id} and created_at > clock_timestamp() - make_interval(secs => ${seconds})`);
    return started.length > 0;
  }

  /**
   * Whether a session of the account was started from the IP address of the attempt. Refreshes do not count: with a stolen
   * refresh token, an attacker could make many addresses familiar.
   */
  async isFamiliarIp({ email, ip }: LoginAttempt): Promise<boolean> {
    if (ip === null) return false;
    const sessions = await this.em.execute<unknown[]>(sql`
      select 1 from auth.refresh_families f join auth.accounts a on a.id = f.account_id
      where a.email = ${email} and f.login_ip = ${ip} limit 1`);
    return sessions.length > 0;
  }

  /** Newest first. Returns one item more than the limit if there is a next page. */
  async listActive(accountId: string, { limit, after }: NewestFirstPage): Promise<RefreshFamily[]> {
    const active = activeOf(accountId);
    return this.em.find(RefreshFamily, after ? { ...active, id: { $lt: after.id } } : active, {
      orderBy: { id: 'desc' },
      limit: limit + 1,
    });
  }

  countActive(accountId: string): Promise<number> {
    return countRows(
      this.em,
      sql`select from auth.refresh_families
        where account_id = ${accountId} and revoked_at is null and expires_at > clock_timestamp()`,
    );
  }

  /** Revokes all sessions of an account, except the one with the id `exceptId`. Returns false if there were none. */
  async revokeAll(accountId: string, exceptId: string | null = null): Promise<boolean> {
    const revoked = await this.em.execute<unknown[]>(sql`
      update auth.refresh_families set revoked_at = clock_timestamp()
      where account_id = ${accountId} and revoked_at is null and id is distinct from ${exceptId}::uuid
      returning id`);
    return revoked.length > 0;
  }

  async eraseClientInfo(accountId: string): Promise<void> {
    await this.em.execute(sql`
      update auth.refresh_families set user_agent = null, ip = null, login_ip = null where account_id = ${accountId}`);
  }

  /**
   * Ends and expires sessions of the account, except `kept` ones: active before ended, then those that were used most
   * recently. Ended ones count because an erasure changes them all.
   */
  private async endBeyond(kept: number, accountId: string): Promise<void> {
    await this.em.execute(sql`
      update auth.refresh_families
      set revoked_at = coalesce(revoked_at, clock_timestamp()), expires_at = clock_timestamp()
      where id in (
        select id from auth.refresh_families where id in (
          select id from auth.refresh_families where account_id = ${accountId} and expires_at > clock_timestamp()
          order by revoked_at is null desc, coalesce(rotated_at, created_at) desc, id desc
          offset ${kept} limit ${endedPerLogin})
        for update skip locked)`);
  }

  /** The time of the database clock, which all processes share. */
  async now(): Promise<Date> {
    const [row] = await this.em.execute<[{ now: string }]>(sql`select clock_timestamp() as now`);
    return new Date(row.now);
  }
}

function activeOf(accountId: string) {
  return { accountId, revokedAt: null, expiresAt: { $gt: sql`clock_timestamp()` } };
}
