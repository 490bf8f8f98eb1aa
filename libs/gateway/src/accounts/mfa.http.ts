import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Client } from '#contracts/definition';
import {
  auth,
  beginMfa,
  confirmMfa,
  disableMfa,
  type BeginMfa,
  type ConfirmMfa,
  type DisableMfa,
  type MfaEnrolment,
  type RecoveryCodes,
} from '#contracts/auth';
import { Contract } from '#kernel/messaging';
import { Serves } from '../edge/routing/message-route.decorator.js';

@ApiTags('Accounts')
@Controller('v1/auth/me/mfa')
export class MfaHttp {
  constructor(@Contract(auth) private readonly accounts: Client<typeof auth>) {}

  @Serves(beginMfa)
  @Post()
  begin(request: BeginMfa): Promise<MfaEnrolment> {
    return this.accounts.beginMfa(request);
  }

  @Serves(confirmMfa)
  @Post('confirm')
  confirm(request: ConfirmMfa): Promise<RecoveryCodes> {
    return this.accounts.confirmMfa(request);
  }

  @Serves(disableMfa)
  @Post('disable')
  disable(request: DisableMfa): Promise<void> {
    return this.accounts.disableMfa(request);
  }
}
