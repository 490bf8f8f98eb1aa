import { Controller } from '@nestjs/common';
import { LogOutEverywhere, logOutEverywhere } from '#contracts/auth';
import { CommandTransaction } from '#kernel/idempotency';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';

@Controller()
export class LogOutEverywhereHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly families: RefreshFamiliesRepository,
  ) {}

  @Handles(logOutEverywhere)
  async handle(_: LogOutEverywhere): Promise<void> {
    await this.transaction.run(() => this.families.revokeAll(currentPrincipal().id));
  }
}
