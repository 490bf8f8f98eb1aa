import { command, Integer, Text } from '#contracts/definition';

export class ExchangeApiKey {
  @Text({ max: 200 }) readonly key!: string;
}

export class ExchangedApiKey {
  @Text({ max: 4_096 }) readonly accessToken!: string;
  @Integer({ description: 'Seconds for which the token may be used for the key.' })
  readonly expiresIn!: number;
}

/**
 * A short-lived access token in the place of an API key: keys go no further than the edge. A key that does not work
 * is `Unauthenticated`.
 */
export const exchangeApiKey = command('auth.exchange-api-key', {
  request: ExchangeApiKey,
  response: ExchangedApiKey,
  access: 'service',
  repeatable: true,
});
