import { event, Id, Integer, List, Nested, Text } from '#contracts/definition';
import { Money } from './money.js';
import { sku } from './sku.js';

export class PlacedLineV1 {
  @Text(sku)
  readonly sku!: string;

  @Integer({ min: 1, max: 999 })
  readonly quantity!: number;
}

export class OrderPlacedV1 {
  @Id()
  readonly orderId!: string;

  @Text({ max: 20 })
  readonly number!: string;

  @Id()
  readonly customerId!: string;

  @List(() => PlacedLineV1, { min: 1, max: 100 })
  readonly lines!: PlacedLineV1[];

  @Nested(() => Money)
  readonly total!: Money;
}

/** An order was accepted and is pending: no stock is reserved and no payment authorised yet. */
export const orderPlaced = event('orders.order-placed.v1', OrderPlacedV1);
