import { Controller } from '@nestjs/common';
import { LogoutAll, logoutAll } from '#contracts/auth';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';

@Controller()
export class LogOutEverywhereHandler {
  constructor(private readonly families: RefreshFamiliesRepository) {}

  @Handles(logoutAll)
  async handle(_: LogoutAll): Promise<void> {
    await this.families.endAll(currentPrincipal().id);
  }
}
