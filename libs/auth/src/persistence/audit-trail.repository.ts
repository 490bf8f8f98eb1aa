import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager, raw, sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { AuditAction, AuditEntry, ListAuditEntries } from '#contracts/auth';
import { currentScope } from '#kernel/messaging';
import { callingClient } from '../sessions/calling-client.js';
import type { PageStart } from './page.js';

type Row = Omit<AuditEntry, 'at'> & { readonly at: string };

/** What happened to accounts: who did it, when and from where. Never a password, a token or an address typed in. */
@Injectable()
export class AuditTrail {
  constructor(private readonly em: EntityManager) {}

  /** Part of the transaction, where there is one. `userId` is null where nobody has the account. */
  async record(
    action: AuditAction,
    userId: string | null,
    details: Record<string, string> = {},
  ): Promise<void> {
    const { device, address } = callingClient();
    const actorId = currentScope()?.principal?.id ?? null;
    await this.em.execute(sql`
      insert into auth.audit_entries (id, action, user_id, actor_id, address, device, details)
      values (${randomUUIDv7()}, ${action}, ${userId}, ${actorId}, ${address}, ${device}, ${JSON.stringify(details)}::jsonb)`);
  }

  /** One more than the limit where there are more. */
  async list(filter: ListAuditEntries, { limit, before }: PageStart): Promise<AuditEntry[]> {
    const rows = await this.em.execute<Row[]>(sql`
      select id, at, action, user_id as "userId", actor_id as "actorId", address, device, details
      from auth.audit_entries
      where ${matching(filter)}
        and ${before === undefined ? raw('true') : sql`position < (select position from auth.audit_entries where id = ${before})`}
      order by position desc limit ${limit + 1}`);
    return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
  }

  async count(filter: ListAuditEntries): Promise<number> {
    const [row] = await this.em.execute<[{ total: string }]>(sql`
      select count(*) as total from auth.audit_entries where ${matching(filter)}`);
    return Number(row.total);
  }

  /** A page of the list that began with those that are gone by now is empty. */
  async forgetOlderThan(days: number): Promise<void> {
    await this.em.execute(sql`
      delete from auth.audit_entries where at < now() - make_interval(days => ${days})`);
  }

  /** Keeps what happened, and forgets from where. */
  async forgetWhereabouts(userId: string): Promise<void> {
    await this.em.execute(sql`
      update auth.audit_entries set address = null, device = null where user_id = ${userId} or actor_id = ${userId}`);
  }
}

function matching({ userId, action }: ListAuditEntries): RawQueryFragment {
  return sql`${userId === undefined ? raw('true') : sql`user_id = ${userId}`}
    and ${action === undefined ? raw('true') : sql`action = ${action}`}`;
}
