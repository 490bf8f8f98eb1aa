import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { LogOut, logOut } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import { parseRefreshToken } from '../domain/refresh-token.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';

@Controller()
export class LogOutHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly families: RefreshFamiliesRepository,
  ) {}

  /** Any token of the family ends the session, even an old one: refreshing with it would do the same. */
  @Handles(logOut)
  async handle({ refreshToken }: LogOut): Promise<void> {
    const token = parseRefreshToken(refreshToken);
    if (!token) return;
    await this.em.transactional(async () => {
      const family = await this.families.lockByHandle(token.handle);
      family?.revoke(await this.families.now());
    });
  }
}
