import { Controller } from '@nestjs/common';
import { ListUsers, listUsers, type UserPage } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import { withTotal } from '#kernel/pagination';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { newestFirst } from '../persistence/newest-first.js';

@Controller()
export class ListUsersHandler {
  constructor(private readonly accounts: AccountsRepository) {}

  @Handles(listUsers)
  async handle(request: ListUsers): Promise<UserPage> {
    const start = newestFirst.start(request);
    const { items, nextCursor } = newestFirst.page(await this.accounts.list(request, start), start);
    const page = { items: items.map((account) => account.view()), nextCursor };
    return withTotal(page, request, () => this.accounts.count(request));
  }
}
