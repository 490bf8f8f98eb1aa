import { Integer, Text } from '../definition/index.js';

export class Money {
  /** In minor units: 1999 is 19.99 EUR. */
  @Integer({ max: 99_999_999_999, description: 'In minor units of the currency.', example: 1999 })
  readonly amount!: number;

  /** ISO 4217. */
  @Text({ min: 3, max: 3, pattern: /^[A-Z]{3}$/, description: 'ISO 4217.', example: 'EUR' })
  readonly currency!: string;
}
