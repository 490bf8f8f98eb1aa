import { Controller, Delete, Get, Patch } from '@nestjs/common';
import type { Client } from '#contracts/definition';
import {
  auth,
  endUserSessions,
  getUser,
  listAuditEntries,
  listUsers,
  listUserSessions,
  resetMfa,
  updateUser,
  type AuditPage,
  type EndUserSessions,
  type GetUser,
  type ListAuditEntries,
  type ListUsers,
  type ListUserSessions,
  type ResetMfa,
  type SessionPage,
  type UpdateUser,
  type UserPage,
  type UserView,
} from '#contracts/auth';
import { InjectClient } from '#kernel/messaging';
import { MessageRoute } from '../edge/routing/message-route.decorator.js';
import { ApiTag } from '../openapi/api-tag.decorator.js';

@ApiTag('Users')
@Controller('v1')
export class UsersHttp {
  constructor(@InjectClient(auth) private readonly accounts: Client<typeof auth>) {}

  @MessageRoute(listUsers)
  @Get('users')
  list(request: ListUsers): Promise<UserPage> {
    return this.accounts.listUsers(request);
  }

  @MessageRoute(getUser)
  @Get('users/:id')
  get(request: GetUser): Promise<UserView> {
    return this.accounts.getUser(request);
  }

  @MessageRoute(updateUser, { body: 'changes' })
  @Patch('users/:id')
  update(request: UpdateUser): Promise<UserView> {
    return this.accounts.updateUser(request);
  }

  @MessageRoute(resetMfa)
  @Delete('users/:id/mfa')
  resetMfa(request: ResetMfa): Promise<void> {
    return this.accounts.resetMfa(request);
  }

  @MessageRoute(listUserSessions)
  @Get('users/:id/sessions')
  sessions(request: ListUserSessions): Promise<SessionPage> {
    return this.accounts.listUserSessions(request);
  }

  @MessageRoute(endUserSessions)
  @Delete('users/:id/sessions')
  endSessions(request: EndUserSessions): Promise<void> {
    return this.accounts.endUserSessions(request);
  }

  @MessageRoute(listAuditEntries)
  @Get('audit')
  audit(request: ListAuditEntries): Promise<AuditPage> {
    return this.accounts.listAuditEntries(request);
  }
}
