import { Integer, Text } from '#contracts/definition';

export class Money {
  /** In minor units: cents of EUR, yen of JPY. */
  @Integer({ example: 1999 })
  readonly amount!: number;

  /** ISO 4217. */
  @Text({ min: 3, max: 3, pattern: /^[A-Z]{3}$/, example: 'EUR' })
  readonly currency!: string;
}
