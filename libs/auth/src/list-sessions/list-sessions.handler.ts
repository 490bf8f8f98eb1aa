import { Controller } from '@nestjs/common';
import { ListSessions, listSessions, type SessionPage } from '#contracts/auth';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { SessionPages } from '../sessions/session-pages.js';

@Controller()
export class ListSessionsHandler {
  constructor(private readonly pages: SessionPages) {}

  @Handles(listSessions)
  handle(request: ListSessions): Promise<SessionPage> {
    return this.pages.of(currentPrincipal().id, request);
  }
}
