import { Injectable } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';
import { tokenSeconds, type MailPurpose } from '../domain/mail-purpose.js';
import { hashSecret, randomSecret } from '../domain/refresh-token.js';

/** The tokens in mails, as hashes. */
@Injectable()
export class MailTokensRepository {
  constructor(private readonly em: EntityManager) {}

  /** A new token. */
  async issue(accountId: string, purpose: MailPurpose): Promise<string> {
    const token = randomSecret();
    await this.em.execute(sql`
      insert into auth.mail_tokens (hash, account_id, purpose, expires_at)
      values (${hashSecret(token)}, ${accountId}, ${purpose},
        now() + make_interval(secs => ${tokenSeconds[purpose]}))`);
    await this.em.execute(sql`delete from auth.mail_tokens where expires_at < now()`);
    return token;
  }

  async wasSent(token: string): Promise<void> {
    await this.em.execute(sql`
      update auth.mail_tokens set sent_at = now() where hash = ${hashSecret(token)}`);
  }

  /** Within the last minute. */
  async wereSentJustNow(accountId: string, purpose: MailPurpose): Promise<boolean> {
    const found = await this.em.execute<unknown[]>(sql`
      select 1 from auth.mail_tokens where account_id = ${accountId} and purpose = ${purpose}
        and sent_at > now() - interval '1 minute'`);
    return found.length > 0;
  }

  /** Whose it is, where it is still good; nobody's afterwards. Of several at once, one gets it. */
  async spend(token: string, purpose: MailPurpose): Promise<string | undefined> {
    const [row] = await this.em.execute<[{ account_id: string }?]>(sql`
      delete from auth.mail_tokens
      where hash = ${hashSecret(token)} and purpose = ${purpose} and expires_at > now()
      returning account_id`);
    return row?.account_id;
  }

  /** Whose it is, where it could be spent now. */
  async ownerOf(token: string, purpose: MailPurpose): Promise<string | undefined> {
    const [row] = await this.em.execute<[{ account_id: string }?]>(sql`
      select account_id from auth.mail_tokens
      where hash = ${hashSecret(token)} and purpose = ${purpose} and expires_at > now()`);
    return row?.account_id;
  }

  async withdraw(accountId: string, purpose: MailPurpose): Promise<void> {
    await this.em.execute(sql`
      delete from auth.mail_tokens where account_id = ${accountId} and purpose = ${purpose}`);
  }
}
