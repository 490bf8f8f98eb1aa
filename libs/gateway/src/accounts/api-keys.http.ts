import { Controller, Delete, Get, Post } from '@nestjs/common';
import type { Client } from '#contracts/definition';
import {
  auth,
  createApiKey,
  listApiKeys,
  revokeApiKey,
  type ApiKeyPage,
  type CreateApiKey,
  type CreatedApiKey,
  type ListApiKeys,
  type RevokeApiKey,
} from '#contracts/auth';
import { InjectClient } from '#kernel/messaging';
import { MessageRoute } from '../edge/routing/message-route.decorator.js';
import { ApiTag } from '../openapi/api-tag.decorator.js';

@ApiTag('API keys')
@Controller('v1/api-keys')
export class ApiKeysHttp {
  constructor(@InjectClient(auth) private readonly accounts: Client<typeof auth>) {}

  @MessageRoute(createApiKey, { status: 201 })
  @Post()
  create(request: CreateApiKey): Promise<CreatedApiKey> {
    return this.accounts.createApiKey(request);
  }

  @MessageRoute(listApiKeys)
  @Get()
  list(request: ListApiKeys): Promise<ApiKeyPage> {
    return this.accounts.listApiKeys(request);
  }

  @MessageRoute(revokeApiKey)
  @Delete(':id')
  revoke(request: RevokeApiKey): Promise<void> {
    return this.accounts.revokeApiKey(request);
  }
}
