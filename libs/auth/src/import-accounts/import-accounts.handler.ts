import { Controller } from '@nestjs/common';
import { importAccounts, ImportAccounts, type ImportedAccounts } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import { Account } from '../domain/account.js';
import { Passwords } from '../passwords/passwords.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';

@Controller()
export class ImportAccountsHandler {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly passwords: Passwords,
  ) {}

  /** All accounts share one password hash, including the salt: for test data only. */
  @Handles(importAccounts)
  async handle({ password, accounts }: ImportAccounts): Promise<ImportedAccounts> {
    const passwordHash = await this.passwords.hash(password, undefined);
    const created = accounts.map(({ email, name }) =>
      Account.create({ email, name, passwordHash, role: 'customer' }),
    );
    return { created: await this.accounts.addMissing(created) };
  }
}
