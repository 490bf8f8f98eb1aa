import { Controller, Get, UseGuards } from '@nestjs/common';
import { AccountsService } from './accounts.service.js';
import { CurrentCaller, type Caller } from './caller.js';
import { JwtAuthGuard } from './jwt-auth.guard.js';
import { User } from './user.entity.js';

@Controller('v1/auth')
export class AccountsController {
  constructor(private readonly accounts: AccountsService) {}

  @Get('me')
  @UseGuards(JwtAuthGuard)
  me(@CurrentCaller() { id }: Caller): Promise<User> {
    return this.accounts.findEnabled(id);
  }
}
