import { Controller } from '@nestjs/common';
import { ListApiKeys, listApiKeys, type ApiKeyPage } from '#contracts/auth';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { ApiKeysRepository } from '../persistence/api-keys.repository.js';
import { pageOf, pageStart } from '../persistence/page.js';

@Controller()
export class ListApiKeysHandler {
  constructor(private readonly keys: ApiKeysRepository) {}

  @Handles(listApiKeys)
  async handle(request: ListApiKeys): Promise<ApiKeyPage> {
    const start = pageStart(request);
    return pageOf(await this.keys.list(currentPrincipal().id, start), start);
  }
}
