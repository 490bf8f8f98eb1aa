import { Controller } from '@nestjs/common';
import { GetMe, getMe, type UserView } from '#contracts/auth';
import { Unauthenticated } from '#contracts/definition';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { AccountsRepository } from '../persistence/accounts.repository.js';

@Controller()
export class GetMeHandler {
  constructor(private readonly accounts: AccountsRepository) {}

  /** Fails with `Unauthenticated` if the account was disabled or deleted after the token was issued. */
  @Handles(getMe)
  async handle(_: GetMe): Promise<UserView> {
    const view = await this.accounts.findEnabledView(currentPrincipal().id);
    if (!view) throw new Unauthenticated({});
    return view;
  }
}
