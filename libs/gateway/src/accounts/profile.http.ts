import { Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import type { Client } from '#contracts/definition';
import {
  auth,
  changePassword,
  eraseAccount,
  getMe,
  updateProfile,
  type ChangePassword,
  type EraseAccount,
  type GetMe,
  type UpdateProfile,
  type UserView,
} from '#contracts/auth';
import { InjectClient } from '#kernel/messaging';
import { MessageRoute } from '../edge/routing/message-route.decorator.js';
import { ApiTag } from '../openapi/api-tag.decorator.js';

@ApiTag('Accounts')
@Controller('v1/auth/me')
export class ProfileHttp {
  constructor(@InjectClient(auth) private readonly accounts: Client<typeof auth>) {}

  @MessageRoute(getMe)
  @Get()
  get(request: GetMe): Promise<UserView> {
    return this.accounts.getMe(request);
  }

  @MessageRoute(updateProfile)
  @Patch()
  update(request: UpdateProfile): Promise<UserView> {
    return this.accounts.updateProfile(request);
  }

  @MessageRoute(eraseAccount)
  @Delete()
  erase(request: EraseAccount): Promise<void> {
    return this.accounts.eraseAccount(request);
  }

  @MessageRoute(changePassword)
  @Post('password')
  changePassword(request: ChangePassword): Promise<void> {
    return this.accounts.changePassword(request);
  }
}
