import { Controller } from '@nestjs/common';
import { EntityManager, UniqueConstraintViolationException } from '@mikro-orm/sql';
import { EmailTaken, RegisterUser, registerUser, userRegistered, type UserView } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import { Outbox } from '#kernel/outbox';
import { Account } from '../domain/account.js';
import { Quotas } from '../throttling/quotas.js';
import { Passwords } from '../passwords/passwords.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { MailRequestsRepository } from '../persistence/mail-requests.repository.js';

@Controller()
export class RegisterUserHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly accounts: AccountsRepository,
    private readonly passwords: Passwords,
    private readonly quotas: Quotas,
    private readonly outbox: Outbox,
    private readonly mailRequests: MailRequestsRepository,
  ) {}

  @Handles(registerUser)
  async handle({ email, name, password }: RegisterUser): Promise<UserView> {
    await this.quotas.consumeNetworkQuota('registrationsPerNetwork');
    const passwordHash = await this.passwords.hash(password, { email, name });
    const account = Account.create({ email, name, passwordHash, role: 'customer' });
    await this.store(account).catch((error: unknown) => {
      throw error instanceof UniqueConstraintViolationException ? new EmailTaken({}) : error;
    });
    return account.view();
  }

  private store(account: Account): Promise<void> {
    return this.em.transactional(async () => {
      this.accounts.add(account);
      const event = { userId: account.id, registeredAt: account.createdAt.toISOString() };
      await this.outbox.add(userRegistered, event, { aggregateId: account.id });
      await this.mailRequests.add({ email: account.email, purpose: 'email-verification' });
    });
  }
}
