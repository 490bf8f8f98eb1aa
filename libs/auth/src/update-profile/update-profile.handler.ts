import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { UpdateMe, updateMe, UserView } from '#contracts/auth';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { refuseStale } from '#kernel/preconditions';
import { AccountsRepository } from '../persistence/accounts.repository.js';

@Controller()
export class UpdateProfileHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly accounts: AccountsRepository,
  ) {}

  @Handles(updateMe)
  handle({ name }: UpdateMe): Promise<UserView> {
    return this.em.transactional(async () => {
      const account = await this.accounts.lockEnabled(currentPrincipal().id);
      await refuseStale(UserView, async () => account.view());
      account.name = name ?? account.name;
      return account.view();
    });
  }
}
