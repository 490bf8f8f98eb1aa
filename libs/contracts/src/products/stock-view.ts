import { Integer, Text } from '../definition/index.js';
import * as limits from './field-limits.js';

export class StockView {
  @Text(limits.sku)
  readonly sku!: string;

  /** Physical stock, including reserved units. */
  @Integer()
  readonly onHand!: number;

  /** Units reserved by orders. */
  @Integer()
  readonly reserved!: number;

  /** `onHand − reserved`, never below 0. */
  @Integer()
  readonly available!: number;
}
