import { Injectable } from '@nestjs/common';
import type { ListSessions, SessionPage } from '#contracts/auth';
import { currentPrincipal } from '#kernel/identity';
import { withTotal } from '#kernel/pagination';
import { newestFirst } from '../persistence/newest-first.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';

/** Pages of the active sessions of an account, newest first. */
@Injectable()
export class SessionPages {
  constructor(private readonly families: RefreshFamiliesRepository) {}

  async of(accountId: string, request: ListSessions): Promise<SessionPage> {
    const { sessionId } = currentPrincipal();
    const start = newestFirst.start(request);
    const { items, nextCursor } = newestFirst.page(await this.families.listActive(accountId, start), start);
    const sessions = items.map((family) => ({ ...family.view(), current: family.id === sessionId }));
    return withTotal({ items: sessions, nextCursor }, request, () => this.families.countActive(accountId));
  }
}
