import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager, raw, sql } from '@mikro-orm/sql';
import { mailRequested } from '#contracts/auth';
import { Outbox } from '#kernel/outbox';
import { deleteBatch } from '#kernel/persistence';
import type { MailPurpose } from '../domain/mail-purpose.js';

export interface MailRequest {
  /** Normalized. There may be no account with this address. */
  readonly email: string;
  readonly purpose: MailPurpose;
}

export interface ClaimedMailRequest extends MailRequest {
  readonly id: string;
  /** Whether the mail is counted in the quotas of the recipient already: its previous attempt was interrupted. */
  readonly holdsQuota: boolean;
}

/** Longer than any attempt, so that no two processes send one mail. */
const leaseSeconds = 60;
/** Exponential backoff after a failed attempt. */
const [initialBackoffSeconds, maxBackoffSeconds] = [2, 900];

@Injectable()
export class MailRequestsRepository {
  constructor(
    private readonly em: EntityManager,
    private readonly outbox: Outbox,
  ) {}

  /** Requires a transaction. Does the same work whether or not an account with the address exists. */
  async add({ email, purpose }: MailRequest): Promise<void> {
    const id = randomUUIDv7();
    await this.em.execute(sql`
      insert into auth.mail_requests (id, email, purpose) values (${id}, ${email}, ${purpose})`);
    await this.outbox.add(mailRequested, { requestId: id }, { aggregateId: id });
  }

  /**
   * Claims the request with the given id or, if no id is given, the one that has been due the longest. A claimed request
   * becomes due again after its lease, unless it is removed or released. Undefined if no request is due, or another
   * process has claimed it.
   */
  async claim(id?: string): Promise<ClaimedMailRequest | undefined> {
    const [request] = await this.em.execute<[ClaimedMailRequest?]>(sql`
      update auth.mail_requests set attempts = attempts + 1,
        next_attempt_at = now() + make_interval(secs => ${leaseSeconds})
      where id = (
        select id from auth.mail_requests
        where next_attempt_at <= now() and ${id === undefined ? raw('true') : sql`id = ${id}`}
        order by next_attempt_at limit 1 for update skip locked)
      returning id, email, purpose, holds_quota as "holdsQuota"`);
    return request;
  }

  async holdQuota(id: string): Promise<void> {
    await this.em.execute(sql`update auth.mail_requests set holds_quota = true where id = ${id}`);
  }

  /** After a failed attempt: the request holds no quota and becomes due again after its backoff. */
  async release(id: string): Promise<void> {
    await this.em.execute(sql`
      update auth.mail_requests set holds_quota = false, next_attempt_at =
        now() + make_interval(secs => least(${maxBackoffSeconds}, ${initialBackoffSeconds} * 2 ^ (attempts - 1)))
      where id = ${id}`);
  }

  async remove(id: string): Promise<void> {
    await this.em.execute(sql`delete from auth.mail_requests where id = ${id}`);
  }

  /** Deletes up to `limit` requests older than one day, which are no longer retried, and returns their number. */
  purgeExpired(limit: number): Promise<number> {
    return deleteBatch(this.em, 'auth.mail_requests', sql`created_at < now() - interval '1 day'`, limit);
  }

  async removeAllFor(email: string): Promise<void> {
    await this.em.execute(sql`delete from auth.mail_requests where email = ${email}`);
  }
}
