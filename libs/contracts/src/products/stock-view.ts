import { Integer, Text } from '../definition/index.js';
import * as rules from './rules.js';

export class StockView {
  @Text(rules.sku)
  readonly sku!: string;

  /** What there is, reserved or not. */
  @Integer()
  readonly onHand!: number;

  /** What orders hold. */
  @Integer()
  readonly reserved!: number;

  /** `onHand − reserved`, never below 0. */
  @Integer()
  readonly available!: number;
}
