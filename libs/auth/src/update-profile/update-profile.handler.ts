import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { UpdateProfile, updateProfile, UserView } from '#contracts/auth';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { assertIfMatch } from '#kernel/preconditions';
import { AccountsRepository } from '../persistence/accounts.repository.js';

@Controller()
export class UpdateProfileHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly accounts: AccountsRepository,
  ) {}

  @Handles(updateProfile)
  handle({ name }: UpdateProfile): Promise<UserView> {
    return this.em.transactional(async () => {
      const account = await this.accounts.lockEnabled(currentPrincipal().id);
      await assertIfMatch(UserView, async () => account.view());
      account.name = name ?? account.name;
      return account.view();
    });
  }
}
