import { failure } from '#contracts/definition';
import type { OrderStatus } from './order-view.js';

export interface ShortLine {
  readonly sku: string;
  /** Of the whole order, all its lines for this SKU together. */
  readonly requested: number;
  readonly available: number;
}

export class OutOfStock extends failure(
  'orders.out-of-stock',
  'conflict',
  (d: { lines: readonly ShortLine[] }) =>
    `Not enough in stock of ${d.lines.map((line) => line.sku).join(', ')}.`,
) {}

export class UnknownSku extends failure(
  'orders.unknown-sku',
  'invalid',
  (d: { skus: readonly string[] }) => `Nothing is sold as ${d.skus.join(', ')}.`,
  { httpStatus: 422 },
) {}

export class CurrencyMixed extends failure(
  'orders.currency-mixed',
  'invalid',
  (d: { currencies: readonly string[] }) => `An order has one currency, not ${d.currencies.join(' and ')}.`,
  { httpStatus: 422 },
) {}

export class TotalTooLarge extends failure(
  'orders.total-too-large',
  'invalid',
  () => 'The total is more than can be counted exactly.',
  { httpStatus: 422 },
) {}

export class PaymentDeclined extends failure(
  'orders.payment-declined',
  'conflict',
  () => 'The payment was declined; nothing was charged.',
  { httpStatus: 402 },
) {}

/** Final for this attempt and safe to try again, with the same idempotency key too. */
export class OrderNotPlaced extends failure(
  'orders.not-placed',
  'unavailable',
  () => 'The order could not be placed just now; nothing was reserved and nothing was charged.',
) {}

/** Also what is said of someone else's order. */
export class OrderNotFound extends failure(
  'orders.not-found',
  'not-found',
  (d: { id: string }) => `There is no order ${d.id}.`,
) {}

export class OrderNotCancellable extends failure(
  'orders.not-cancellable',
  'conflict',
  (d: { status: OrderStatus }) => `An order that is ${d.status} cannot be cancelled.`,
) {}

export class OrderNotFulfillable extends failure(
  'orders.not-fulfillable',
  'conflict',
  (d: { status: OrderStatus }) => `An order that is ${d.status} cannot be fulfilled.`,
) {}

export class OrderNotRefundable extends failure(
  'orders.not-refundable',
  'conflict',
  (d: { status: OrderStatus }) => `An order that is ${d.status} cannot be refunded.`,
) {}

export class RefundTooLarge extends failure(
  'orders.refund-too-large',
  'invalid',
  (d: { left: number; currency: string }) =>
    `Only ${d.left} in minor units of ${d.currency} can be refunded.`,
  { httpStatus: 422 },
) {}
