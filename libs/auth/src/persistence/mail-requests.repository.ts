import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';
import { mailRequested } from '#contracts/auth';
import { Outbox } from '#kernel/outbox';
import type { MailPurpose } from '../domain/mail-purpose.js';

export interface MailRequest {
  /** Normalized. Nobody may have it. */
  readonly email: string;
  readonly purpose: MailPurpose;
}

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

  async find(id: string): Promise<MailRequest | undefined> {
    const [request] = await this.em.execute<[MailRequest?]>(sql`
      select email, purpose from auth.mail_requests where id = ${id}`);
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
