import { Controller } from '@nestjs/common';
import { EndSession, endSession, SessionNotFound } from '#contracts/auth';
import { CommandTransaction } from '#kernel/idempotency';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';

@Controller()
export class EndSessionHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly families: RefreshFamiliesRepository,
  ) {}

  @Handles(endSession)
  async handle({ id }: EndSession): Promise<void> {
    await this.transaction.run(async () => {
      const family = await this.families.lock(id);
      const now = await this.families.now();
      if (family?.accountId !== currentPrincipal().id || !family.isActive(now)) throw new SessionNotFound({});
      family.revoke(now);
    });
  }
}
