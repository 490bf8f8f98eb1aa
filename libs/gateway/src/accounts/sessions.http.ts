import { Controller, Delete, Get } from '@nestjs/common';
import type { Client } from '#contracts/definition';
import {
  auth,
  endSession,
  listSessions,
  type EndSession,
  type ListSessions,
  type SessionPage,
} from '#contracts/auth';
import { InjectClient } from '#kernel/messaging';
import { MessageRoute } from '../edge/routing/message-route.decorator.js';
import { ApiTag } from '../openapi/api-tag.decorator.js';

@ApiTag('Accounts')
@Controller('v1/auth/me/sessions')
export class SessionsHttp {
  constructor(@InjectClient(auth) private readonly accounts: Client<typeof auth>) {}

  @MessageRoute(listSessions)
  @Get()
  list(request: ListSessions): Promise<SessionPage> {
    return this.accounts.listSessions(request);
  }

  @MessageRoute(endSession)
  @Delete(':id')
  end(request: EndSession): Promise<void> {
    return this.accounts.endSession(request);
  }
}
