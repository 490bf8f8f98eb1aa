import { Controller, Get } from '@nestjs/common';
import type { Client } from '#contracts/definition';
import { auth, getPublicKeys, type GetPublicKeys, type PublicKeys } from '#contracts/auth';
import { InjectClient } from '#kernel/messaging';
import { MessageRoute } from '../edge/routing/message-route.decorator.js';
import { ApiTag } from '../openapi/api-tag.decorator.js';

/** JSON Web Key Set for services that verify access tokens. */
@ApiTag('Accounts')
@Controller('.well-known')
export class PublicKeysHttp {
  constructor(@InjectClient(auth) private readonly accounts: Client<typeof auth>) {}

  @MessageRoute(getPublicKeys)
  @Get('jwks.json')
  list(request: GetPublicKeys): Promise<PublicKeys> {
    return this.accounts.getPublicKeys(request);
  }
}
