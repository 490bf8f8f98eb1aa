import { Controller, Post } from '@nestjs/common';
import type { Client } from '#contracts/definition';
import {
  auth,
  logIn,
  logOut,
  logOutEverywhere,
  refreshSession,
  registerUser,
  type LogIn,
  type LogOut,
  type LogOutEverywhere,
  type RefreshSession,
  type RegisterUser,
  type TokenPair,
  type UserView,
} from '#contracts/auth';
import { InjectClient } from '#kernel/messaging';
import { MessageRoute } from '../edge/routing/message-route.decorator.js';
import { ApiTag } from '../openapi/api-tag.decorator.js';

@ApiTag('Accounts')
@Controller('v1/auth')
export class AccountsHttp {
  constructor(@InjectClient(auth) private readonly accounts: Client<typeof auth>) {}

  @MessageRoute(registerUser, { status: 201 })
  @Post('register')
  register(request: RegisterUser): Promise<UserView> {
    return this.accounts.registerUser(request);
  }

  @MessageRoute(logIn)
  @Post('login')
  logIn(request: LogIn): Promise<TokenPair> {
    return this.accounts.logIn(request);
  }

  @MessageRoute(refreshSession)
  @Post('refresh')
  refresh(request: RefreshSession): Promise<TokenPair> {
    return this.accounts.refreshSession(request);
  }

  @MessageRoute(logOut)
  @Post('logout')
  logOut(request: LogOut): Promise<void> {
    return this.accounts.logOut(request);
  }

  @MessageRoute(logOutEverywhere)
  @Post('logout-all')
  logOutEverywhere(request: LogOutEverywhere): Promise<void> {
    return this.accounts.logOutEverywhere(request);
  }
}
