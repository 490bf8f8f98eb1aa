import { Controller } from '@nestjs/common';
import { ListSessions, listSessions, type SessionPage } from '#contracts/auth';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { withTotal } from '#kernel/pagination';
import { newestFirst } from '../persistence/newest-first.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';

@Controller()
export class ListSessionsHandler {
  constructor(private readonly families: RefreshFamiliesRepository) {}

  @Handles(listSessions)
  async handle(request: ListSessions): Promise<SessionPage> {
    const { id, sessionId } = currentPrincipal();
    const start = newestFirst.start(request);
    const { items, nextCursor } = newestFirst.page(await this.families.listActive(id, start), start);
    const sessions = items.map((family) => ({ ...family.view(), current: family.id === sessionId }));
    return withTotal({ items: sessions, nextCursor }, request, () => this.families.countActive(id));
  }
}
