import { failure, Id, Integer, List, Nested, OneOf, Text, TextList } from '#contracts/definition';
import { Money } from './money.js';
import { orderStatuses, paymentMethods, type OrderStatus, type PaymentMethod } from './order-view.js';
import { sku } from './sku.js';

class StockShortage {
  @Text(sku)
  readonly sku!: string;

  @Integer({ description: 'Total quantity of this SKU in the order.', example: 3 })
  readonly requested!: number;

  @Integer({ description: 'Quantity available.', example: 1 })
  readonly available!: number;
}

class OutOfStockDetails {
  @List(() => StockShortage, { max: 100, description: 'The SKUs with insufficient stock.' })
  readonly lines!: readonly StockShortage[];
}

export class OutOfStock extends failure(
  'orders.out-of-stock',
  'conflict',
  (d) => `Insufficient stock for ${d.lines.map((line) => line.sku).join(', ')}.`,
  {
    meaning:
      'The ordered quantity exceeds the available stock. No stock was reserved and nothing was charged. `lines` lists ' +
      'each affected SKU with its available quantity. Reduce the quantities and retry with a new `Idempotency-Key`.',
    details: OutOfStockDetails,
  },
) {}

class UnknownSkuDetails {
  @TextList({
    items: sku,
    max: 100,
    description: 'The SKUs that cannot be ordered.',
    example: ['NO-SUCH-MUG'],
  })
  readonly skus!: readonly string[];
}

export class UnknownSku extends failure(
  'orders.unknown-sku',
  'invalid',
  (d) => `Unknown SKU: ${d.skus.join(', ')}.`,
  {
    httpStatus: 422,
    meaning:
      'At least one SKU does not exist or is no longer sold. Remove the SKUs listed in `skus` and retry with a new ' +
      '`Idempotency-Key`.',
    details: UnknownSkuDetails,
  },
) {}

class CurrencyMixedDetails {
  @TextList({
    items: { max: 3 },
    max: 100,
    description: 'The currencies of the lines.',
    example: ['EUR', 'USD'],
  })
  readonly currencies!: readonly string[];
}

export class CurrencyMixed extends failure(
  'orders.currency-mixed',
  'invalid',
  (d) => `All lines must have the same currency; found ${d.currencies.join(', ')}.`,
  {
    httpStatus: 422,
    meaning:
      'The lines of the order are priced in more than one currency. Place a separate order for each currency.',
    details: CurrencyMixedDetails,
  },
) {}

export class TotalTooLarge extends failure(
  'orders.total-too-large',
  'invalid',
  () => 'The order total exceeds the maximum amount.',
  {
    httpStatus: 422,
    meaning:
      'The order total exceeds 2^53 − 1 minor units of the currency, the largest integer that JSON clients represent ' +
      'exactly. Split the order.',
  },
) {}

export class PaymentDeclined extends failure(
  'orders.payment-declined',
  'conflict',
  () => 'The payment was declined; nothing was charged.',
  {
    httpStatus: 402,
    meaning:
      'The payment provider declined the payment. Nothing was charged and the reserved stock was released. Retry with ' +
      'another payment method and a new `Idempotency-Key`.',
  },
) {}

class PaymentAmountDetails {
  @OneOf(paymentMethods, { description: 'The payment method.', example: 'card' })
  readonly method!: PaymentMethod;

  @Nested(() => Money, { description: 'The amount to be paid or refunded.' })
  readonly amount!: Money;
}

export class PaymentAmountUnsupported extends failure(
  'orders.payment-amount-unsupported',
  'invalid',
  (d) =>
    `The payment method ${d.method} does not support the amount ${d.amount.amount} ${d.amount.currency} ` +
    '(in minor units).',
  {
    httpStatus: 422,
    meaning:
      'The payment provider cannot process this amount: it is below the minimum or above the maximum of the provider, ' +
      'its currency is not supported, or it is not a multiple of the smallest amount that the provider accepts in this ' +
      'currency. No money was moved. Choose another payment method or another amount.',
    details: PaymentAmountDetails,
  },
) {}

/** Safe to retry, including with the same idempotency key. */
export class OrderNotPlaced extends failure(
  'orders.not-placed',
  'unavailable',
  () => 'The order could not be placed. Nothing was charged; retry later.',
  {
    meaning:
      'A required service is temporarily unavailable. Nothing was charged, and no stock remains reserved. Wait for the ' +
      'time in `Retry-After`, then retry; the same `Idempotency-Key` can be used.',
  },
) {}

class OrderNotFoundDetails {
  @Id({ description: 'The requested order id.' })
  readonly id!: string;
}

/** Also returned for an order of another customer, so that its existence is not revealed. */
export class OrderNotFound extends failure(
  'orders.not-found',
  'not-found',
  (d) => `No such order: ${d.id}.`,
  {
    meaning:
      'The order does not exist or belongs to another customer. Orders of other customers are visible only with ' +
      '`orders:manage`.',
    details: OrderNotFoundDetails,
  },
) {}

class OrderStatusDetails {
  @OneOf(orderStatuses, { description: 'The current status of the order.', example: 'refunded' })
  readonly orderStatus!: OrderStatus;
}

export class OrderNotCancellable extends failure(
  'orders.not-cancellable',
  'conflict',
  (d) => `An order with status ${d.orderStatus} cannot be cancelled.`,
  {
    meaning: 'Only a pending or confirmed order can be cancelled. A fulfilled order can be refunded instead.',
    details: OrderStatusDetails,
  },
) {}

export class OrderNotFulfillable extends failure(
  'orders.not-fulfillable',
  'conflict',
  (d) => `An order with status ${d.orderStatus} cannot be fulfilled.`,
  {
    meaning: 'Only a confirmed order can be fulfilled. Retrieve the order to see its current status.',
    details: OrderStatusDetails,
  },
) {}

export class OrderNotRefundable extends failure(
  'orders.not-refundable',
  'conflict',
  (d) => `An order with status ${d.orderStatus} cannot be refunded.`,
  {
    meaning:
      'Only a confirmed or fulfilled order can be refunded. Retrieve the order to see its current status.',
    details: OrderStatusDetails,
  },
) {}

export class PaymentNotCaptured extends failure(
  'orders.payment-not-captured',
  'conflict',
  () => 'The payment of the order could not be captured.',
  {
    meaning:
      'The payment provider did not collect the amount, for example because the authorisation had expired. The order ' +
      'cannot be fulfilled, and there is nothing to refund. Cancel it if it is not fulfilled, and place a new order.',
  },
) {}

class RefundTooLargeDetails {
  @Integer({ description: 'The remaining refundable amount in minor units of the currency.', example: 1_500 })
  readonly left!: number;

  @Text({ max: 3, description: 'Three-letter currency code (ISO 4217).', example: 'EUR' })
  readonly currency!: string;
}

export class RefundTooLarge extends failure(
  'orders.refund-too-large',
  'invalid',
  (d) => `The refund exceeds the remaining amount of ${d.left} ${d.currency} (in minor units).`,
  {
    httpStatus: 422,
    meaning:
      'The refund exceeds the remaining refundable amount. Refund at most `left`, or omit `amount` to refund the full ' +
      'remaining amount.',
    details: RefundTooLargeDetails,
  },
) {}
