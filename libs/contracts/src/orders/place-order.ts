import { command, IdempotencyKeyMissing, Integer, List, Nested, OneOf, Text } from '#contracts/definition';
import { Address } from './address.js';
import {
  CurrencyMixed,
  OrderNotPlaced,
  OutOfStock,
  PaymentAmountUnsupported,
  PaymentDeclined,
  TotalTooLarge,
  UnknownSku,
} from './failures.js';
import { OrderView, paymentMethods, type PaymentMethod } from './order-view.js';
import { sku } from './sku.js';

export class OrderLine {
  @Text(sku)
  readonly sku!: string;

  @Integer({ min: 1, max: 999, description: 'Number of items.' })
  readonly quantity!: number;
}

export class Payment {
  @OneOf(paymentMethods, {
    description: 'Payment method. `card` is available only if a card payment provider is configured.',
  })
  readonly method!: PaymentMethod;

  @Text({
    min: 0,
    max: 255,
    optional: true,
    description: 'Payment token from the payment provider. Required for `test` and `card`.',
  })
  readonly token?: string;
}

export class PlaceOrder {
  @List(() => OrderLine, {
    min: 1,
    max: 100,
    description: 'SKUs to order. A SKU may occur in several lines.',
  })
  readonly lines!: OrderLine[];

  @Nested(() => Address, {
    optional: true,
    example: {
      name: 'Ada Lovelace',
      line1: '12 St James’s Square',
      city: 'London',
      postalCode: 'SW1Y 4JH',
      country: 'GB',
    },
  })
  readonly shippingAddress?: Address;

  @Nested(() => Payment)
  readonly payment!: Payment;
}

/**
 * Returns the order; it is still `pending` if it is not confirmed or rejected before the deadline.
 *
 * Idempotent per principal and `Idempotency-Key` of the request: for 24 hours, a retry receives the first response,
 * including a failure, even if the order has changed since. `OrderNotPlaced` is not stored, so a retry with the same
 * key may succeed.
 */
export const placeOrder = command('orders.place', {
  summary: 'Place an order',
  description:
    'Places an order at the current catalogue prices, reserves its stock and authorises its payment. If either ' +
    'fails, the order is rejected and the other is released. If the order is not decided in time, the response is ' +
    '`202` with a `pending` order: poll its `Location` until it is confirmed or rejected.\n\n' +
    'Requires an `Idempotency-Key`, which is valid for 24 hours. A retry with the same key returns the first ' +
    'response, including an error, even if the order has changed since. Exception: after `orders.not-placed`, a ' +
    'retry with the same key may place the order.',
  request: PlaceOrder,
  response: OrderView,
  failures: [
    OutOfStock,
    UnknownSku,
    CurrencyMixed,
    TotalTooLarge,
    PaymentAmountUnsupported,
    PaymentDeclined,
    OrderNotPlaced,
    IdempotencyKeyMissing,
  ],
  access: 'user',
  idempotent: true,
});
