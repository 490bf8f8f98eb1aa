import { Controller } from '@nestjs/common';
import { ListSessions, listSessions, type SessionPage } from '#contracts/auth';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { pageOf, pageStart, withTotal } from '../persistence/page.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';

@Controller()
export class ListSessionsHandler {
  constructor(private readonly families: RefreshFamiliesRepository) {}

  @Handles(listSessions)
  async handle(request: ListSessions): Promise<SessionPage> {
    const { id, sessionId } = currentPrincipal();
    const start = pageStart(request);
    const { items, nextCursor } = pageOf(await this.families.alive(id, start), start);
    const sessions = items.map((family) => ({ ...family.view(), current: family.id === sessionId }));
    return withTotal({ items: sessions, nextCursor }, request, () => this.families.countAlive(id));
  }
}
