import { Controller } from '@nestjs/common';
import { mailRequested, type MailRequestedV1 } from '#contracts/auth';
import { On } from '#kernel/messaging';
import type { Account } from '../domain/account.js';
import type { MailPurpose } from '../domain/mail-purpose.js';
import { compose } from '../mail/compose.js';
import { MailSettings } from '../mail/mail.settings.js';
import { Mailer } from '../mail/mailer.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { MailRequestsRepository } from '../persistence/mail-requests.repository.js';
import { MailTokensRepository } from '../persistence/mail-tokens.repository.js';

/** Looks up whom a mail is for behind the back of who asked for it. */
@Controller()
export class SendMailHandler {
  constructor(
    private readonly requests: MailRequestsRepository,
    private readonly tokens: MailTokensRepository,
    private readonly accounts: AccountsRepository,
    private readonly mailer: Mailer,
    private readonly settings: MailSettings,
  ) {}

  /** Outside of any transaction, so not quite once: who dies between sending and removing sends again, another token. */
  @On(mailRequested)
  async whenMailRequested({ requestId }: MailRequestedV1): Promise<void> {
    const request = await this.requests.find(requestId);
    if (!request) return;
    const account = await this.accounts.findByEmail(request.email);
    if (account && (await this.isWanted(account, request.purpose))) {
      const token = await this.tokens.issue(account.id, request.purpose);
      await this.mailer.send(compose(account, request.purpose, token, this.settings.linkUrl));
    }
    await this.requests.remove(requestId);
  }

  /** Nobody's mailbox is flooded by asking again and again. */
  private async isWanted(account: Account, purpose: MailPurpose): Promise<boolean> {
    if (account.disabled || (account.emailVerified && purpose === 'email-verification')) return false;
    return !(await this.tokens.wereIssuedJustNow(account.id, purpose));
  }
}
