import { Integer, Text } from '../definition/index.js';
import * as rules from './rules.js';

export class StockView {
  @Text(rules.sku)
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
