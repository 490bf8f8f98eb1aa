import { Controller, Post } from '@nestjs/common';
import type { Client } from '#contracts/definition';
import {
  auth,
  requestEmailVerification,
  requestPasswordReset,
  resetPassword,
  verifyEmail,
  type RequestEmailVerification,
  type RequestPasswordReset,
  type ResetPassword,
  type VerifyEmail,
} from '#contracts/auth';
import { InjectClient } from '#kernel/messaging';
import { MessageRoute } from '../edge/routing/message-route.decorator.js';
import { ApiTag } from '../openapi/api-tag.decorator.js';

/** Password reset and email verification. */
@ApiTag('Accounts')
@Controller('v1/auth')
export class EmailTokensHttp {
  constructor(@InjectClient(auth) private readonly accounts: Client<typeof auth>) {}

  @MessageRoute(requestPasswordReset, { status: 202 })
  @Post('password-reset')
  requestPasswordReset(request: RequestPasswordReset): Promise<void> {
    return this.accounts.requestPasswordReset(request);
  }

  @MessageRoute(resetPassword)
  @Post('password-reset/confirm')
  resetPassword(request: ResetPassword): Promise<void> {
    return this.accounts.resetPassword(request);
  }

  @MessageRoute(requestEmailVerification, { status: 202 })
  @Post('email-verification')
  requestEmailVerification(request: RequestEmailVerification): Promise<void> {
    return this.accounts.requestEmailVerification(request);
  }

  @MessageRoute(verifyEmail)
  @Post('email-verification/confirm')
  verifyEmail(request: VerifyEmail): Promise<void> {
    return this.accounts.verifyEmail(request);
  }
}
