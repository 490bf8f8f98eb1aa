import { command, Integer, Text } from '#contracts/definition';

export class ExchangeApiKey {
  @Text({ max: 200 }) readonly key!: string;
}

export class ExchangedApiKey {
  @Text({ max: 4_096 }) readonly accessToken!: string;
  @Integer({ description: 'Seconds until the access token expires.' })
  readonly expiresIn!: number;
}

/**
 * Exchanges an API key for a short-lived access token, so that API keys never travel beyond the edge. Fails with
 * `Unauthenticated` if the key is unknown, expired or revoked.
 */
export const exchangeApiKey = command('auth.exchange-api-key', {
  request: ExchangeApiKey,
  response: ExchangedApiKey,
  access: 'service',
  idempotent: true,
});
