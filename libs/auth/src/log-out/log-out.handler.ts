import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { Logout, logout } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import { parseRefreshToken } from '../domain/refresh-token.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';

@Controller()
export class LogOutHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly families: RefreshFamiliesRepository,
  ) {}

  /** Any token that names a session ends it: a wrong one would when it is refreshed, too. */
  @Handles(logout)
  async handle({ refreshToken }: Logout): Promise<void> {
    const token = parseRefreshToken(refreshToken);
    if (!token) return;
    await this.em.transactional(async () => {
      const family = await this.families.lock(token.familyId);
      family?.revoke(await this.families.now());
    });
  }
}
