import { Controller } from '@nestjs/common';
import { ListSessions, listSessions, type SessionPage } from '#contracts/auth';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { toPage, parsePageRequest, withTotal } from '../persistence/page.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';

@Controller()
export class ListSessionsHandler {
  constructor(private readonly families: RefreshFamiliesRepository) {}

  @Handles(listSessions)
  async handle(request: ListSessions): Promise<SessionPage> {
    const { id, sessionId } = currentPrincipal();
    const start = parsePageRequest(request);
    const { items, nextCursor } = toPage(await this.families.listActive(id, start), start);
    const sessions = items.map((family) => ({ ...family.view(), current: family.id === sessionId }));
    return withTotal({ items: sessions, nextCursor }, request, () => this.families.countActive(id));
  }
}
