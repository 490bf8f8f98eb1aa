import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Client } from '#contracts/definition';
import { auth, getPublicKeys, type GetPublicKeys, type PublicKeys } from '#contracts/auth';
import { Contract } from '#kernel/messaging';
import { Serves } from '../edge/routing/message-route.decorator.js';

/** Where others who accept our access tokens find what to verify them with. */
@ApiTags('Accounts')
@Controller('.well-known')
export class PublicKeysHttp {
  constructor(@Contract(auth) private readonly accounts: Client<typeof auth>) {}

  @Serves(getPublicKeys)
  @Get('jwks.json')
  list(request: GetPublicKeys): Promise<PublicKeys> {
    return this.accounts.getPublicKeys(request);
  }
}
