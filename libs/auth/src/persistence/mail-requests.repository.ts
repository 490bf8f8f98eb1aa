import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager, raw, sql } from '@mikro-orm/sql';
import { mailRequested } from '#contracts/auth';
import { Outbox } from '#kernel/outbox';
import type { MailPurpose } from '../domain/mail-purpose.js';

export interface MailRequest {
  /** Normalized. Nobody may have it. */
  readonly email: string;
  readonly purpose: MailPurpose;
}

/** Seconds: the first pause, which doubles with each try, and the longest. */
const [firstPause, longestPause] = [2, 900];

@Injectable()
export class MailRequestsRepository {
  constructor(
    private readonly em: EntityManager,
    private readonly outbox: Outbox,
  ) {}

  /** Inside a transaction. The same work whether or not anybody has the address. */
  async add({ email, purpose }: MailRequest): Promise<void> {
    const id = randomUUIDv7();
    await this.em.execute(sql`
      insert into auth.mail_requests (id, email, purpose) values (${id}, ${email}, ${purpose})`);
    await this.outbox.add(mailRequested, { requestId: id }, { aggregateId: id });
  }

  /**
   * Takes the request, or the one that has waited longest, for whoever asks alone. It is there again after a pause,
   * unless it is removed. Undefined where it is taken, or none is left to be tried now.
   */
  async take(id?: string): Promise<(MailRequest & { readonly id: string }) | undefined> {
    const [request] = await this.em.execute<[(MailRequest & { id: string })?]>(sql`
      update auth.mail_requests set tries = tries + 1,
        next_try_at = now() + make_interval(secs => least(${longestPause}, ${firstPause} * 2 ^ tries))
      where id = (
        select id from auth.mail_requests
        where next_try_at <= now() and ${id === undefined ? raw('true') : sql`id = ${id}`}
        order by next_try_at limit 1 for update skip locked)
      returning id, email, purpose`);
    return request;
  }

  async remove(id: string): Promise<void> {
    await this.em.execute(sql`delete from auth.mail_requests where id = ${id}`);
  }

  /** Those of more than a day ago, which nobody will send any more. */
  async forgetOld(): Promise<void> {
    await this.em.execute(sql`
      delete from auth.mail_requests where created_at < now() - interval '1 day'`);
  }

  async forget(email: string): Promise<void> {
    await this.em.execute(sql`delete from auth.mail_requests where email = ${email}`);
  }
}
