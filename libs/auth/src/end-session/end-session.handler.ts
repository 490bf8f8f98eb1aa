import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { EndSession, endSession, SessionNotFound } from '#contracts/auth';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';

@Controller()
export class EndSessionHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly families: RefreshFamiliesRepository,
  ) {}

  @Handles(endSession)
  async handle({ id }: EndSession): Promise<void> {
    await this.em.transactional(async () => {
      const family = await this.families.lock(id);
      const now = await this.families.now();
      if (family?.accountId !== currentPrincipal().id || !family.isActive(now)) throw new SessionNotFound({});
      family.revoke(now);
    });
  }
}
