import { List, maxCursorLength, PageRequest, query, Text, Total } from '#contracts/definition';
import { ApiKeyView } from './api-key-view.js';

export class ListApiKeys extends PageRequest {}

export class ApiKeyPage {
  @List(() => ApiKeyView, { max: 100 }) readonly items!: ApiKeyView[];
  @Text({ max: maxCursorLength, nullable: true }) readonly nextCursor!: string | null;
  @Total() readonly total?: number;
}

export const listApiKeys = query('auth.list-api-keys', {
  summary: 'List your API keys',
  description: 'Returns your active keys, newest first, without the secrets.',
  request: ListApiKeys,
  response: ApiKeyPage,
  access: 'account:manage',
});
