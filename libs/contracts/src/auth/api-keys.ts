import {
  command,
  Id,
  Integer,
  List,
  longestCursor,
  PageRequest,
  query,
  Text,
  TextList,
  Timestamp,
} from '#contracts/definition';
import { ApiKeyNotFound, ScopeNotHeld } from './errors.js';

const scope = { max: 50, pattern: /^[a-z]+:[a-z]+$/ };

export class CreateApiKey {
  @Text({ max: 100, description: 'What it is for.', example: 'Warehouse sync' }) readonly name!: string;
  @TextList({
    items: scope,
    max: 20,
    description: 'Permissions out of those one has. Without any, the key is good for one’s own orders.',
    example: ['products:write'],
  })
  readonly scopes!: string[];
  @Integer({ min: 1, max: 365, optional: true, description: 'Default 90.' }) readonly expiresInDays?: number;
}

export class ApiKeyView {
  @Id() readonly id!: string;
  @Text({ max: 100, example: 'Warehouse sync' }) readonly name!: string;
  @TextList({ items: scope, max: 20, example: ['inventory:write'] }) readonly scopes!: string[];
  @Timestamp() readonly createdAt!: string;
  @Timestamp() readonly expiresAt!: string;
  @Timestamp({ nullable: true, description: 'To the minute.' }) readonly lastUsedAt!: string | null;
}

export class CreatedApiKey extends ApiKeyView {
  @Text({
    max: 60,
    description: 'Shown this once. Sent as `Authorization: Bearer ck_…`.',
    example: 'ck_n0tARealKeyButAsLongAs0ne',
  })
  readonly key!: string;
}

/** A key acts for who made it, within its scopes; never on the account itself. */
export const createApiKey = command('auth.create-api-key', {
  summary: 'Create an API key',
  description:
    'For a program that acts for you, within the scopes of the key and never on the account itself. The ' +
    'key is shown this once and kept as a hash: store it now.',
  request: CreateApiKey,
  response: CreatedApiKey,
  errors: [ScopeNotHeld],
  access: 'account:manage',
});

export class ListApiKeys extends PageRequest {}

export class ApiKeyPage {
  @List(() => ApiKeyView, { max: 100 }) readonly items!: ApiKeyView[];
  @Text({ max: longestCursor, nullable: true }) readonly nextCursor!: string | null;
  @Integer({ optional: true }) readonly total?: number;
}

export const listApiKeys = query('auth.list-api-keys', {
  summary: 'List your API keys',
  description: 'Those that still work, the newest first; the keys themselves are not shown again.',
  request: ListApiKeys,
  response: ApiKeyPage,
  access: 'account:manage',
});

export class RevokeApiKey {
  @Id() readonly id!: string;
}

export const revokeApiKey = command('auth.revoke-api-key', {
  summary: 'Revoke an API key',
  description: 'It stops working within seconds, everywhere.',
  request: RevokeApiKey,
  errors: [ApiKeyNotFound],
  access: 'account:manage',
});
