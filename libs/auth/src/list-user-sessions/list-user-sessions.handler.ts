import { Controller } from '@nestjs/common';
import { ListUserSessions, listUserSessions, UserNotFound, type SessionPage } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { SessionPages } from '../sessions/session-pages.js';

@Controller()
export class ListUserSessionsHandler {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly pages: SessionPages,
  ) {}

  @Handles(listUserSessions)
  async handle(request: ListUserSessions): Promise<SessionPage> {
    if (!(await this.accounts.find(request.id))) throw new UserNotFound({});
    return this.pages.of(request.id, request);
  }
}
