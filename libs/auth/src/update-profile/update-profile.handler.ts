import { Controller } from '@nestjs/common';
import { UpdateProfile, updateProfile, UserView } from '#contracts/auth';
import { CommandTransaction } from '#kernel/idempotency';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { assertPreconditions } from '#kernel/preconditions';
import { AccountsRepository } from '../persistence/accounts.repository.js';

@Controller()
export class UpdateProfileHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly accounts: AccountsRepository,
  ) {}

  @Handles(updateProfile)
  handle({ name }: UpdateProfile): Promise<UserView> {
    return this.transaction.run(async () => {
      const account = await this.accounts.lockEnabled(currentPrincipal().id);
      await assertPreconditions(UserView, async () => account.view());
      account.name = name ?? account.name;
      return account.view();
    });
  }
}
