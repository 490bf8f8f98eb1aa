import { Injectable } from '@nestjs/common';
import type { Account } from '../domain/account.js';
import type { MailPurpose } from '../domain/mail-purpose.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { MailRequestsRepository } from '../persistence/mail-requests.repository.js';
import { MailTokensRepository } from '../persistence/mail-tokens.repository.js';
import { Quotas, type Quota } from '../throttling/quotas.js';
import { compose } from './compose.js';
import { MailSettings } from './mail.settings.js';
import { Mailer } from './mailer.js';

/** Resolves the recipient asynchronously, so that the response to the request does not reveal whether the account exists. */
@Injectable()
export class MailDispatcher {
  constructor(
    private readonly requests: MailRequestsRepository,
    private readonly tokens: MailTokensRepository,
    private readonly accounts: AccountsRepository,
    private readonly quotas: Quotas,
    private readonly mailer: Mailer,
    private readonly settings: MailSettings,
  ) {}

  /**
   * Processes the mail request with the given id, or else the request that has been due the longest. Returns false if
   * there is none. Delivery is at least once: after a crash between sending the mail and removing the request, a second
   * mail with another token is sent.
   * @throws the error of the mail server; the request is retried after its backoff
   */
  async deliver(requestId?: string): Promise<boolean> {
    const request = await this.requests.claim(requestId);
    if (!request) return false;
    const account = await this.accounts.findByEmail(request.email);
    if (account && (await this.shouldSend(account, request.purpose))) {
      const token = await this.tokens.issue(account.id, request.purpose);
      await this.mailer.send(compose(account, request.purpose, token, this.settings.linkUrl));
      await this.tokens.markSent(token);
      await this.quotas.record([recipientQuota(account, request.purpose)]);
    }
    await this.requests.remove(request.id);
    return true;
  }

  /** Limits mails to one per minute and to the quota per hour, so that repeated requests cannot flood a mailbox. */
  private async shouldSend(account: Account, purpose: MailPurpose): Promise<boolean> {
    if (account.disabled || (account.emailVerified && purpose === 'email-verification')) return false;
    if (await this.tokens.wasSentRecently(account.id, purpose)) return false;
    return (await this.quotas.retryAfterSeconds([recipientQuota(account, purpose)])) === 0;
  }
}

function recipientQuota({ id }: Account, purpose: MailPurpose): Quota {
  return { name: 'mailsPerRecipient', subject: `${id} ${purpose}` };
}
