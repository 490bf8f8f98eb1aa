import { Integer, Text } from '#contracts/definition';

export class Money {
  @Integer({
    description: 'Amount in minor units of the currency, e.g. 1999 for 19.99 EUR or 1999 JPY.',
    example: 1600,
  })
  readonly amount!: number;

  @Text({
    min: 3,
    max: 3,
    pattern: /^[A-Z]{3}$/,
    description: 'Three-letter currency code (ISO 4217).',
    example: 'EUR',
  })
  readonly currency!: string;
}
