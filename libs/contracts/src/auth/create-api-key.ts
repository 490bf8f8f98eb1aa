import { command, Integer, notBlank, Text, TextList } from '#contracts/definition';
import { ApiKeyView, scopeLimits } from './api-key-view.js';
import {
  AuthBusy,
  QuotaExceeded,
  RecentLoginRequired,
  ScopeNotHeld,
  TooManyApiKeys,
  TooManyAttempts,
  WrongPassword,
} from './failures.js';
import * as limits from './field-limits.js';

export class CreateApiKey {
  @Text({
    max: 100,
    pattern: notBlank,
    description: 'A name that identifies the key.',
    example: 'Order export',
  })
  readonly name!: string;
  @TextList({
    items: scopeLimits,
    max: 20,
    description:
      'The permissions of the key, a subset of your own. A key without scopes can only manage your own orders.',
    example: [],
  })
  readonly scopes!: string[];
  @Integer({
    min: 1,
    max: 365,
    optional: true,
    default: 90,
    description: 'Days until the key expires. Default 90.',
  })
  readonly expiresInDays?: number;
  @Text({
    ...limits.password,
    min: 0,
    optional: true,
    description: 'Required if you logged in more than five minutes ago.',
  })
  readonly currentPassword?: string;
}

export class CreatedApiKey extends ApiKeyView {
  @Text({
    max: 60,
    description: 'The secret key, returned only in this response. Send it as `Authorization: Bearer ck_…`.',
    example: 'ck_n0tARealKeyButAsLongAs0ne',
  })
  readonly key!: string;
}

/** An API key acts for its owner within its scopes. It can never change the account itself. */
export const createApiKey = command('auth.create-api-key', {
  summary: 'Create an API key',
  description:
    'Creates a key for programs that act on your behalf. The key has the permissions in `scopes` and can never change ' +
    'your account. The secret is returned only once and stored as a hash: save it now. Requires `currentPassword` or a session that started within the last ' +
    `five minutes. An account can have at most ${limits.maxApiKeys} active keys.`,
  request: CreateApiKey,
  response: CreatedApiKey,
  failures: [
    ScopeNotHeld,
    TooManyApiKeys,
    RecentLoginRequired,
    WrongPassword,
    TooManyAttempts,
    QuotaExceeded,
    AuthBusy,
  ],
  access: 'account:manage',
});
