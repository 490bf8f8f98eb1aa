import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Client } from '#contracts/definition';
import {
  auth,
  login,
  logout,
  logoutAll,
  refresh,
  register,
  type Login,
  type Logout,
  type LogoutAll,
  type Refresh,
  type Register,
  type TokenPair,
  type UserView,
} from '#contracts/auth';
import { Contract } from '#kernel/messaging';
import { Serves } from '../edge/routing/message-route.decorator.js';

@ApiTags('Accounts')
@Controller('v1/auth')
export class AccountsHttp {
  constructor(@Contract(auth) private readonly accounts: Client<typeof auth>) {}

  @Serves(register, { status: 201 })
  @Post('register')
  register(request: Register): Promise<UserView> {
    return this.accounts.register(request);
  }

  @Serves(login)
  @Post('login')
  login(request: Login): Promise<TokenPair> {
    return this.accounts.login(request);
  }

  @Serves(refresh)
  @Post('refresh')
  refresh(request: Refresh): Promise<TokenPair> {
    return this.accounts.refresh(request);
  }

  @Serves(logout)
  @Post('logout')
  logout(request: Logout): Promise<void> {
    return this.accounts.logout(request);
  }

  @Serves(logoutAll)
  @Post('logout-all')
  logoutAll(request: LogoutAll): Promise<void> {
    return this.accounts.logoutAll(request);
  }
}
