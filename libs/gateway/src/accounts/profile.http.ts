import { Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Client } from '#contracts/definition';
import {
  auth,
  changePassword,
  eraseMe,
  getMe,
  updateMe,
  type ChangePassword,
  type EraseMe,
  type GetMe,
  type UpdateMe,
  type UserView,
} from '#contracts/auth';
import { Contract } from '#kernel/messaging';
import { Serves } from '../edge/routing/message-route.decorator.js';

@ApiTags('Accounts')
@Controller('v1/auth/me')
export class ProfileHttp {
  constructor(@Contract(auth) private readonly accounts: Client<typeof auth>) {}

  @Serves(getMe)
  @Get()
  get(request: GetMe): Promise<UserView> {
    return this.accounts.me(request);
  }

  @Serves(updateMe)
  @Patch()
  update(request: UpdateMe): Promise<UserView> {
    return this.accounts.updateMe(request);
  }

  @Serves(eraseMe)
  @Delete()
  erase(request: EraseMe): Promise<void> {
    return this.accounts.eraseMe(request);
  }

  @Serves(changePassword)
  @Post('password')
  changePassword(request: ChangePassword): Promise<void> {
    return this.accounts.changePassword(request);
  }
}
