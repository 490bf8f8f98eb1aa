import { Controller } from '@nestjs/common';
import { GetUser, getUser, UserNotFound, type UserView } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import { AccountsRepository } from '../persistence/accounts.repository.js';

@Controller()
export class GetUserHandler {
  constructor(private readonly accounts: AccountsRepository) {}

  @Handles(getUser)
  async handle({ id }: GetUser): Promise<UserView> {
    const account = await this.accounts.find(id);
    if (!account) throw new UserNotFound({});
    return account.view();
  }
}
