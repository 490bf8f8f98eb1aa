import { failure, Id, Integer, List, OneOf, Text, TextList } from '#contracts/definition';
import { orderStatuses, type OrderStatus } from './order-view.js';
import { sku } from './sku.js';

export class ShortLine {
  @Text(sku)
  readonly sku!: string;

  @Integer({ description: 'Of the whole order, all its lines for this SKU together.', example: 3 })
  readonly requested!: number;

  @Integer({ description: 'How many are left.', example: 1 })
  readonly available!: number;
}

class ShortLines {
  @List(() => ShortLine, { max: 100, description: 'What there is not enough of.' })
  readonly lines!: readonly ShortLine[];
}

export class OutOfStock extends failure(
  'orders.out-of-stock',
  'conflict',
  (d) => `Not enough in stock of ${d.lines.map((line) => line.sku).join(', ')}.`,
  {
    meaning:
      'There is less in stock than was ordered; nothing was reserved and nothing charged. `lines` says of what and how ' +
      'many are left: order fewer, under a new `Idempotency-Key`.',
    details: ShortLines,
  },
) {}

class UnknownSkus {
  @TextList({ items: sku, max: 100, description: 'What is not for sale.', example: ['NO-SUCH-MUG'] })
  readonly skus!: readonly string[];
}

export class UnknownSku extends failure(
  'orders.unknown-sku',
  'invalid',
  (d) => `Nothing is sold as ${d.skus.join(', ')}.`,
  {
    meaning:
      'Some of what was ordered is not for sale: there never was such a SKU, or it has left the catalogue. Leave out ' +
      'what `skus` names, and order under a new `Idempotency-Key`.',
    details: UnknownSkus,
    httpStatus: 422,
  },
) {}

class MixedCurrencies {
  @TextList({ items: { max: 3 }, max: 100, description: 'Those of the prices.', example: ['EUR', 'USD'] })
  readonly currencies!: readonly string[];
}

export class CurrencyMixed extends failure(
  'orders.currency-mixed',
  'invalid',
  (d) => `An order has one currency, not ${d.currencies.join(' and ')}.`,
  {
    meaning:
      'An order is paid in one currency, and its lines are priced in several. Place an order for each.',
    details: MixedCurrencies,
    httpStatus: 422,
  },
) {}

export class TotalTooLarge extends failure(
  'orders.total-too-large',
  'invalid',
  () => 'The total is more than can be counted exactly.',
  {
    meaning:
      'The total is above 2^53 − 1 minor units, beyond which JSON numbers are not exact. Order less at a time.',
    httpStatus: 422,
  },
) {}

export class PaymentDeclined extends failure(
  'orders.payment-declined',
  'conflict',
  () => 'The payment was declined; nothing was charged.',
  {
    meaning:
      'The provider of the payment said no. Nothing was charged, and what was reserved is free again. Order again with ' +
      'other means of payment, under a new `Idempotency-Key`.',
    httpStatus: 402,
  },
) {}

/** Final for this attempt and safe to try again, with the same idempotency key too. */
export class OrderNotPlaced extends failure(
  'orders.not-placed',
  'unavailable',
  () => 'The order could not be placed just now; nothing was reserved and nothing was charged.',
  {
    meaning:
      'Something that an order needs could not be reached. Nothing was reserved or charged. Wait for `Retry-After` and ' +
      'send the same again; the same `Idempotency-Key` may still place it.',
  },
) {}

class NamedOrder {
  @Id({ description: 'What was asked for.' })
  readonly id!: string;
}

/** Also what is said of someone else's order. */
export class OrderNotFound extends failure(
  'orders.not-found',
  'not-found',
  (d) => `There is no order ${d.id}.`,
  {
    meaning:
      'No order has this id, or none that is yours. Orders of others are seen with `orders:manage` only.',
    details: NamedOrder,
  },
) {}

class CurrentStatus {
  @OneOf(orderStatuses, { description: 'What the order is now.', example: 'refunded' })
  readonly orderStatus!: OrderStatus;
}

export class OrderNotCancellable extends failure(
  'orders.not-cancellable',
  'conflict',
  (d) => `An order that is ${d.orderStatus} cannot be cancelled.`,
  {
    meaning:
      'Only an order that is pending or confirmed can be cancelled. What has left already can be refunded.',
    details: CurrentStatus,
  },
) {}

export class OrderNotFulfillable extends failure(
  'orders.not-fulfillable',
  'conflict',
  (d) => `An order that is ${d.orderStatus} cannot be fulfilled.`,
  {
    meaning: 'Only a confirmed order can be fulfilled. Read it again to see what has become of it.',
    details: CurrentStatus,
  },
) {}

export class OrderNotRefundable extends failure(
  'orders.not-refundable',
  'conflict',
  (d) => `An order that is ${d.orderStatus} cannot be refunded.`,
  {
    meaning:
      'Only an order that is confirmed or fulfilled can be refunded. Read it again to see what has become of it.',
    details: CurrentStatus,
  },
) {}

class Refundable {
  @Integer({ description: 'What can still be refunded, in minor units.', example: 1_500 })
  readonly left!: number;

  @Text({ max: 3, description: 'ISO 4217.', example: 'EUR' })
  readonly currency!: string;
}

export class RefundTooLarge extends failure(
  'orders.refund-too-large',
  'invalid',
  (d) => `Only ${d.left} in minor units of ${d.currency} can be refunded.`,
  {
    meaning:
      'More was to be given back than is left of what was paid. Refund at most `left`, or leave `amount` out for all of it.',
    details: Refundable,
    httpStatus: 422,
  },
) {}
