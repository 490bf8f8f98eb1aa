import { Injectable } from '@nestjs/common';
import type { Account } from '../domain/account.js';
import type { MailPurpose } from '../domain/mail-purpose.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { MailRequestsRepository } from '../persistence/mail-requests.repository.js';
import { MailTokensRepository } from '../persistence/mail-tokens.repository.js';
import { compose } from './compose.js';
import { MailSettings } from './mail.settings.js';
import { Mailer } from './mailer.js';

/** Looks up whom a mail is for behind the back of who asked for it. */
@Injectable()
export class Postman {
  constructor(
    private readonly requests: MailRequestsRepository,
    private readonly tokens: MailTokensRepository,
    private readonly accounts: AccountsRepository,
    private readonly mailer: Mailer,
    private readonly settings: MailSettings,
  ) {}

  /**
   * Sends what was requested, or what has waited longest. False where there is nothing to do now. Not quite once: who
   * dies between sending and removing sends again, another token.
   * @throws whatever the mail server said; the request is tried again after a pause
   */
  async deliver(requestId?: string): Promise<boolean> {
    const request = await this.requests.take(requestId);
    if (!request) return false;
    const account = await this.accounts.findByEmail(request.email);
    if (account && (await this.isWanted(account, request.purpose))) {
      const token = await this.tokens.issue(account.id, request.purpose);
      await this.mailer.send(compose(account, request.purpose, token, this.settings.linkUrl));
      await this.tokens.wasSent(token);
    }
    await this.requests.remove(request.id);
    return true;
  }

  /** Nobody's mailbox is flooded by asking again and again. */
  private async isWanted(account: Account, purpose: MailPurpose): Promise<boolean> {
    if (account.disabled || (account.emailVerified && purpose === 'email-verification')) return false;
    return !(await this.tokens.wereSentJustNow(account.id, purpose));
  }
}
