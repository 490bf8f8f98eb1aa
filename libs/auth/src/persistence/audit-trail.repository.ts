import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager, raw, sql, type RawQueryFragment } from '@mikro-orm/sql';
import { auditActions, type AuditAction, type AuditEntry, type ListAuditEntries } from '#contracts/auth';
import { currentActor } from '#kernel/identity';
import { countRows } from '#kernel/pagination';
import { deleteBatch, literal } from '#kernel/persistence';
import { currentClient } from '../sessions/current-client.js';
import type { NewestFirstPage } from './newest-first.js';

type Row = Omit<AuditEntry, 'at' | 'actorSessionId'> & {
  readonly at: string;
  readonly actorSessionId: string | null;
};

/** The audit trail: who did what, when and from which device. Never contains passwords, tokens or email addresses. */
@Injectable()
export class AuditTrailRepository {
  constructor(private readonly em: EntityManager) {}

  /** Runs in the current transaction, if there is one. `userId` is null if the account does not exist. */
  async record(
    action: AuditAction,
    userId: string | null,
    details: Record<string, string> = {},
  ): Promise<void> {
    const { userAgent, ip } = currentClient();
    const { userId: actorId = null, sessionId = null } = currentActor() ?? {};
    await this.em.execute(sql`
      insert into auth.audit_entries (id, action, user_id, actor_id, actor_session_id, ip, user_agent, details)
      values (${randomUUIDv7()}, ${action}, ${userId}, ${actorId}, ${sessionId}::uuid, ${ip}, ${userAgent}, ${JSON.stringify(details)}::jsonb)`);
  }

  /** Newest first. Returns one item more than the limit if there is a next page. */
  async list(filter: ListAuditEntries, { limit, after }: NewestFirstPage): Promise<AuditEntry[]> {
    const rows = await this.em.execute<Row[]>(sql`
      select id, at, action, user_id as "userId", actor_id as "actorId", actor_session_id as "actorSessionId",
        ip as address, user_agent as device, details
      from auth.audit_entries
      where ${matching(filter)}
        and ${after === undefined ? raw('true') : sql`position < (select position from auth.audit_entries where id = ${after.id})`}
      order by position desc limit ${limit + 1}`);
    return rows.map(({ actorSessionId, ...row }) => ({
      ...row,
      at: new Date(row.at).toISOString(),
      ...(actorSessionId !== null && { actorSessionId }),
    }));
  }

  count(filter: ListAuditEntries): Promise<number> {
    return countRows(this.em, sql`select from auth.audit_entries where ${matching(filter)}`);
  }

  /**
   * Deletes up to `limit` entries and returns their number. A page whose cursor refers to a deleted entry is empty
   * afterwards.
   */
  purgeOlderThan(days: number, limit: number): Promise<number> {
    return deleteBatch(
      this.em,
      'auth.audit_entries',
      sql`at < now() - make_interval(days => ${days})`,
      limit,
    );
  }

  /** Keeps the entries of the user, but removes the IP addresses and user agents. */
  async eraseClientInfo(userId: string): Promise<void> {
    await this.em.execute(sql`
      update auth.audit_entries set ip = null, user_agent = null where user_id = ${userId} or actor_id = ${userId}`);
  }
}

function matching({ userId, action }: ListAuditEntries): RawQueryFragment {
  return sql`${userId === undefined ? raw('true') : sql`user_id = ${userId}`}
    and ${action === undefined ? raw('true') : sql`action = ${literal(action, auditActions)}`}`;
}
