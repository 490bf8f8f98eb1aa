import { Injectable } from '@nestjs/common';
import { EntityManager, LockMode, sql } from '@mikro-orm/sql';
import { RefreshFamily } from '../domain/refresh-family.js';
import type { PageStart } from './page.js';

@Injectable()
export class RefreshFamiliesRepository {
  constructor(private readonly em: EntityManager) {}

  /** Written when the transaction ends. Some of those that expired long ago make room for it. */
  async add(family: RefreshFamily): Promise<void> {
    await this.em.execute(sql`
      delete from auth.refresh_families where id in (
        select id from auth.refresh_families where expires_at < now() - interval '2 hours'
        limit 10 for update skip locked)`);
    this.em.persist(family);
  }

  /** Everyone else who wants this family waits until the transaction ends. */
  lock(id: string): Promise<RefreshFamily | null> {
    return this.em.findOne(RefreshFamily, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  /** One more than the limit where there are more. */
  async alive(accountId: string, { limit, before }: PageStart): Promise<RefreshFamily[]> {
    const alive = aliveOf(accountId);
    return this.em.find(RefreshFamily, before ? { ...alive, id: { $lt: before } } : alive, {
      orderBy: { id: 'desc' },
      limit: limit + 1,
    });
  }

  countAlive(accountId: string): Promise<number> {
    return this.em.count(RefreshFamily, aliveOf(accountId));
  }

  /** Ends the sessions of an account, all but one where that is given. */
  async endAll(accountId: string, exceptId: string | null = null): Promise<void> {
    await this.em.execute(sql`
      update auth.refresh_families set revoked_at = clock_timestamp()
      where account_id = ${accountId} and revoked_at is null and id is distinct from ${exceptId}::uuid`);
  }

  async forgetWhereabouts(accountId: string): Promise<void> {
    await this.em.execute(sql`
      update auth.refresh_families set device = null, address = null where account_id = ${accountId}`);
  }

  /** By the database's clock, the only one that all replicas share. */
  async now(): Promise<Date> {
    const [row] = await this.em.execute<[{ now: string }]>(sql`select clock_timestamp() as now`);
    return new Date(row.now);
  }
}

function aliveOf(accountId: string) {
  return { accountId, revokedAt: null, expiresAt: { $gt: sql`clock_timestamp()` } };
}
