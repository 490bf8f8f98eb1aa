import { Injectable } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';
import { tokenTtlSeconds, type MailPurpose } from '../domain/mail-purpose.js';
import { hashSecret, randomSecret } from '../domain/refresh-token.js';

/** Tokens in mails, stored as hashes. */
@Injectable()
export class MailTokensRepository {
  constructor(private readonly em: EntityManager) {}

  /** Creates a token. Also deletes expired tokens. */
  async issue(accountId: string, purpose: MailPurpose): Promise<string> {
    const token = randomSecret();
    await this.em.execute(sql`
      insert into auth.mail_tokens (hash, account_id, purpose, expires_at)
      values (${hashSecret(token)}, ${accountId}, ${purpose},
        now() + make_interval(secs => ${tokenTtlSeconds[purpose]}))`);
    await this.em.execute(sql`delete from auth.mail_tokens where expires_at < now()`);
    return token;
  }

  /**
   * Deletes the token and returns the id of its account. Undefined if the token is unknown, expired or already used. Of
   * several concurrent calls, one succeeds.
   */
  async consume(token: string, purpose: MailPurpose): Promise<string | undefined> {
    const [row] = await this.em.execute<[{ account_id: string }?]>(sql`
      delete from auth.mail_tokens
      where hash = ${hashSecret(token)} and purpose = ${purpose} and expires_at > now()
      returning account_id`);
    return row?.account_id;
  }

  /** Returns the id of the token's account without consuming the token. Undefined if it could not be consumed now. */
  async findOwner(token: string, purpose: MailPurpose): Promise<string | undefined> {
    const [row] = await this.em.execute<[{ account_id: string }?]>(sql`
      select account_id from auth.mail_tokens
      where hash = ${hashSecret(token)} and purpose = ${purpose} and expires_at > now()`);
    return row?.account_id;
  }

  async revokeAll(accountId: string, purpose: MailPurpose): Promise<void> {
    await this.em.execute(sql`
      delete from auth.mail_tokens where account_id = ${accountId} and purpose = ${purpose}`);
  }
}
