import { command, Id, Integer, List, Text } from '../definition/index.js';
import { OutOfStock, ReservationReleased, UnknownSku } from './failures.js';
import * as limits from './field-limits.js';

export class ReservationLine {
  @Text(limits.sku)
  readonly sku!: string;

  @Integer({ min: 1, max: limits.maxLineQuantity })
  readonly quantity!: number;
}

export class ReserveStock {
  @Id()
  readonly orderId!: string;

  /** Quantities of lines with the same SKU are summed. */
  @List(() => ReservationLine, limits.lines)
  readonly lines!: ReservationLine[];
}

/**
 * Reserves all lines or none. Idempotent: an order has at most one reservation, whose lines never change. A rejection
 * is final as well: every later attempt for the same order fails with the same failure, whatever the stock is by then.
 */
export const reserveStock = command('products.reserve-stock', {
  request: ReserveStock,
  failures: [OutOfStock, UnknownSku, ReservationReleased],
  access: 'service',
  idempotent: true,
});
