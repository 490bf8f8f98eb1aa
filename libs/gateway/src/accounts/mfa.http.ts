import { Controller, Post } from '@nestjs/common';
import type { Client } from '#contracts/definition';
import {
  auth,
  beginMfa,
  confirmMfa,
  disableMfa,
  type BeginMfa,
  type ConfirmMfa,
  type DisableMfa,
  type MfaEnrollment,
  type RecoveryCodes,
} from '#contracts/auth';
import { InjectClient } from '#kernel/messaging';
import { MessageRoute } from '../edge/routing/message-route.decorator.js';
import { ApiTag } from '../openapi/api-tag.decorator.js';

@ApiTag('Accounts')
@Controller('v1/auth/me/mfa')
export class MfaHttp {
  constructor(@InjectClient(auth) private readonly accounts: Client<typeof auth>) {}

  @MessageRoute(beginMfa)
  @Post()
  begin(request: BeginMfa): Promise<MfaEnrollment> {
    return this.accounts.beginMfa(request);
  }

  @MessageRoute(confirmMfa)
  @Post('confirm')
  confirm(request: ConfirmMfa): Promise<RecoveryCodes> {
    return this.accounts.confirmMfa(request);
  }

  @MessageRoute(disableMfa)
  @Post('disable')
  disable(request: DisableMfa): Promise<void> {
    return this.accounts.disableMfa(request);
  }
}
