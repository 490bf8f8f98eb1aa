import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { QuotaExceeded } from '#contracts/auth';
import type { Account } from '../domain/account.js';
import { withoutSubAddress } from '../domain/email-address.js';
import type { MailPurpose } from '../domain/mail-purpose.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { MailRequestsRepository, type ClaimedMailRequest } from '../persistence/mail-requests.repository.js';
import { MailTokensRepository } from '../persistence/mail-tokens.repository.js';
import { Quotas, type Quota } from '../throttling/quotas.js';
import { compose } from './compose.js';
import { MailSettings } from './mail.settings.js';
import { Mailer } from './mailer.js';

/** Resolves the recipient asynchronously, so that the response to the request does not reveal whether the account exists. */
@Injectable()
export class MailDispatcher {
  constructor(
    private readonly em: EntityManager,
    private readonly requests: MailRequestsRepository,
    private readonly tokens: MailTokensRepository,
    private readonly accounts: AccountsRepository,
    private readonly quotas: Quotas,
    private readonly mailer: Mailer,
    private readonly settings: MailSettings,
  ) {}

  /**
   * Processes the mail request with the given id or, if no id is given, the one that has been due the longest. Returns
   * false if it does not exist, is not due, or is claimed by another process. Delivery is at least once: after a crash
   * between sending the mail and removing the request, a second mail with another token is sent.
   * @throws the error of the mail server; the request is retried after its backoff
   */
  async deliver(requestId?: string): Promise<boolean> {
    const request = await this.requests.claim(requestId);
    if (!request) return false;
    const account = await this.accounts.findByEmail(request.email);
    if (account && mayReceive(account, request.purpose) && (await this.consumeQuotas(request))) {
      await this.send(account, request.purpose).catch(async (error: unknown) => {
        await this.release(request);
        throw error;
      });
    }
    await this.requests.remove(request.id);
    return true;
  }

  private async send(account: Account, purpose: MailPurpose): Promise<void> {
    const token = await this.tokens.issue(account.id, purpose);
    await this.mailer.send(compose(account, purpose, token, this.settings.linkUrl));
  }

  /** Returns false if the mail must not be sent. A request that a crash interrupted holds its quota and is retried. */
  private consumeQuotas(request: ClaimedMailRequest): Promise<boolean> {
    if (request.holdsQuota) return Promise.resolve(true);
    const consumed = this.em.transactional(async () => {
      await this.quotas.consume(recipientQuotas(request));
      await this.requests.holdQuota(request.id);
      return true;
    });
    return consumed.catch((error: unknown) => {
      if (error instanceof QuotaExceeded) return false;
      throw error;
    });
  }

  private release(request: ClaimedMailRequest): Promise<void> {
    return this.em.transactional(async () => {
      await this.requests.release(request.id);
      await this.quotas.undoConsume(recipientQuotas(request));
    });
  }
}

function mayReceive(account: Account, purpose: MailPurpose): boolean {
  return !account.disabled && !(account.emailVerified && purpose === 'email-verification');
}

/**
 * One mail per minute, and the quota per hour, so that repeated requests cannot flood a mailbox. The subject is the
 * address, not the account: an account can be erased and registered again, or have one of many sub-addresses of a mailbox.
 */
function recipientQuotas({ email, purpose }: ClaimedMailRequest): Quota[] {
  const subject = `${withoutSubAddress(email)} ${purpose}`;
  return [
    { name: 'mailsPerMinute', subject },
    { name: 'mailsPerRecipient', subject },
  ];
}
