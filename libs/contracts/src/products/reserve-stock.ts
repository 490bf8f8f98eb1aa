import { command, Id, Integer, List, Text } from '../definition/index.js';
import { OutOfStock, ReservationReleased, UnknownSku } from './errors.js';
import * as rules from './rules.js';

export class ReservationLine {
  @Text(rules.sku)
  readonly sku!: string;

  @Integer({ min: 1, max: rules.mostPerLine })
  readonly quantity!: number;
}

export class ReserveStock {
  @Id()
  readonly orderId!: string;

  /** Lines for one SKU are added up. */
  @List(() => ReservationLine, rules.lines)
  readonly lines!: ReservationLine[];
}

/**
 * Reserves every line or none. Safe to repeat: an order has one reservation, and the lines it was made with stay.
 * So does a refusal: an order that was refused stays so, and an earlier try that is still on its way comes too late.
 */
export const reserveStock = command('products.reserve-stock', {
  request: ReserveStock,
  errors: [OutOfStock, UnknownSku, ReservationReleased],
  access: 'service',
  repeatable: true,
});
