import { command, Flag, Integer, List, Nested, OneOf, Text } from '#contracts/definition';
import { Address } from './address.js';
import {
  CurrencyMixed,
  IdempotencyKeyInUse,
  IdempotencyKeyMissing,
  IdempotencyKeyReused,
  OrderNotPlaced,
  OutOfStock,
  PaymentDeclined,
  TotalTooLarge,
  UnknownSku,
} from './errors.js';
import { OrderView, paymentMethods, type PaymentMethod } from './order-view.js';
import { sku } from './sku.js';

export class OrderLine {
  @Text(sku)
  readonly sku!: string;

  @Integer({ min: 1, max: 999 })
  readonly quantity!: number;
}

export class Payment {
  @OneOf(paymentMethods)
  readonly method!: PaymentMethod;

  @Text({
    max: 255,
    optional: true,
    description: 'What the provider gave for the means of payment; `test` needs one',
  })
  readonly token?: string;
}

export class PlaceOrder {
  @List(() => OrderLine, { min: 1, max: 100 })
  readonly lines!: OrderLine[];

  @Nested(() => Address, { optional: true })
  readonly shippingAddress?: Address;

  @Nested(() => Payment)
  readonly payment!: Payment;
}

export class PlacedOrder {
  /** Still `pending` when its outcome takes longer than the deadline; it will be confirmed or rejected. */
  @Nested(() => OrderView)
  readonly order!: OrderView;

  /** Whether an earlier request with this key placed it. */
  @Flag()
  readonly replayed!: boolean;
}

/**
 * Safe to repeat: the idempotency key of the scope, which belongs to the customer, names one order. A repeat
 * is answered as the first was, with its failure too.
 */
export const placeOrder = command('orders.place', {
  request: PlaceOrder,
  response: PlacedOrder,
  errors: [
    OutOfStock,
    UnknownSku,
    CurrencyMixed,
    TotalTooLarge,
    PaymentDeclined,
    OrderNotPlaced,
    IdempotencyKeyMissing,
    IdempotencyKeyReused,
    IdempotencyKeyInUse,
  ],
  access: 'user',
  repeatable: true,
});
