import { Controller } from '@nestjs/common';
import { ListApiKeys, listApiKeys, type ApiKeyPage } from '#contracts/auth';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { withTotal } from '#kernel/pagination';
import { ApiKeysRepository } from '../persistence/api-keys.repository.js';
import { newestFirst } from '../persistence/newest-first.js';

@Controller()
export class ListApiKeysHandler {
  constructor(private readonly keys: ApiKeysRepository) {}

  @Handles(listApiKeys)
  async handle(request: ListApiKeys): Promise<ApiKeyPage> {
    const { id } = currentPrincipal();
    const start = newestFirst.start(request);
    const page = newestFirst.page(await this.keys.list(id, start), start);
    return withTotal(page, request, () => this.keys.count(id));
  }
}
