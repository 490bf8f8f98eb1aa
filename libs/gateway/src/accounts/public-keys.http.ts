import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Client } from '#contracts/definition';
import { auth, getPublicKeys, type GetPublicKeys, type PublicKeys } from '#contracts/auth';
import { Contract } from '#kernel/messaging';
import { MessageRoute } from '../edge/routing/message-route.decorator.js';

/** JSON Web Key Set for services that verify access tokens. */
@ApiTags('Accounts')
@Controller('.well-known')
export class PublicKeysHttp {
  constructor(@Contract(auth) private readonly accounts: Client<typeof auth>) {}

  @MessageRoute(getPublicKeys)
  @Get('jwks.json')
  list(request: GetPublicKeys): Promise<PublicKeys> {
    return this.accounts.getPublicKeys(request);
  }
}
