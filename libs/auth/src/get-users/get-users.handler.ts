import { Controller } from '@nestjs/common';
import { getUsers, type GetUsers, type Users } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import { AccountsRepository } from '../persistence/accounts.repository.js';

@Controller()
export class GetUsersHandler {
  constructor(private readonly accounts: AccountsRepository) {}

  @Handles(getUsers)
  async handle({ ids }: GetUsers): Promise<Users> {
    const accounts = await this.accounts.findAll(ids);
    return { items: accounts.map((account) => account.view()) };
  }
}
