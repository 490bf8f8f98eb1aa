import { command, IdempotencyKeyMissing, Integer, List, Nested, OneOf, Text } from '#contracts/definition';
import { Address } from './address.js';
import {
  CurrencyMixed,
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
    description: 'What the provider gave for the means of payment; `test` and `card` need one',
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

/**
 * Answers the order, still `pending` when its outcome takes longer than the deadline: it will be confirmed or rejected.
 *
 * Safe to repeat: the idempotency key of the scope, which belongs to the caller, names one order. Within a day a repeat
 * is answered as the first was, whatever has become of the order since, and with its refusal too. Only `OrderNotPlaced`
 * is not kept: the same key may then place the order after all.
 */
export const placeOrder = command('orders.place', {
  summary: 'Place an order',
  description:
    'Prices and names are those of the catalogue at this moment; the client never sends a price. Stock ' +
    'is reserved and the payment authorised, or neither. An order whose outcome takes longer is answered ' +
    'as `pending` with 202: read its `Location` until it is confirmed or rejected.\n\nThe ' +
    '`Idempotency-Key` names one order for a day. A repeat is answered as the first was, its refusal ' +
    'included, whatever has become of the order since. Only after `orders.not-placed` may the same key ' +
    'still place it.',
  request: PlaceOrder,
  response: OrderView,
  errors: [
    OutOfStock,
    UnknownSku,
    CurrencyMixed,
    TotalTooLarge,
    PaymentDeclined,
    OrderNotPlaced,
    IdempotencyKeyMissing,
  ],
  access: 'user',
  repeatable: true,
  keepsKeys: true,
});
