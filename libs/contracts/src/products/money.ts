import { Integer, Text } from '../definition/index.js';
import { currencies } from './currencies.js';

export class Money {
  @Integer({
    max: 99_999_999_999,
    description: 'Amount in minor units of the currency, e.g. 1999 for 19.99 EUR or 1999 JPY.',
    example: 1600,
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
