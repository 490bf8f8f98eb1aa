import { Controller } from '@nestjs/common';
import { GetMe, getMe, type UserView } from '#contracts/auth';
import { Unauthenticated } from '#contracts/definition';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { AccountsRepository } from '../persistence/accounts.repository.js';

@Controller()
export class GetMeHandler {
  constructor(private readonly accounts: AccountsRepository) {}

  /** A token outlives its account for a few minutes; it then names nobody. */
  @Handles(getMe)
  async handle(_: GetMe): Promise<UserView> {
    const view = await this.accounts.viewOfEnabled(currentPrincipal().id);
    if (!view) throw new Unauthenticated({});
    return view;
  }
}
