import { Integer, Text } from '../definition/index.js';
import { currencies } from './currencies.js';

export class Money {
  /** In minor units of the currency: 1999 is 19.99 EUR. */
  @Integer({
    max: 99_999_999_999,
    description: 'Amount in minor units of the currency, e.g. cents.',
    example: 1999,
  })
  readonly amount!: number;

  @Text({
    min: 3,
    max: 3,
    pattern: /^[A-Z]{3}$/,
    values: currencies,
    description: 'Three-letter ISO 4217 currency code.',
    example: 'EUR',
  })
  readonly currency!: string;
}
