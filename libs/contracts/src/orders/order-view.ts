import { enumeration, Id, Integer, List, Nested, OneOf, Text, Timestamp } from '#contracts/definition';
import { Address } from './address.js';
import { Money } from './money.js';
import { sku } from './sku.js';

export const orderStatuses = enumeration('OrderStatus', [
  'pending',
  'confirmed',
  'rejected',
  'cancelled',
  'fulfilled',
  'refunded',
]);
export type OrderStatus = (typeof orderStatuses)[number];

/** `card` is available only if a card payment provider is configured. */
export const paymentMethods = enumeration('PaymentMethod', ['invoice', 'test', 'card']);
export type PaymentMethod = (typeof paymentMethods)[number];

/**
 * `capture-failed`: the provider could not collect the money. `voided`: no money is held for the order, because it was
 * released, refunded or never authorised.
 */
const paymentStatuses = enumeration('PaymentStatus', [
  'pending',
  'authorised',
  'captured',
  'capture-failed',
  'partially-refunded',
  'refunded',
  'declined',
  'voided',
]);
export type PaymentStatus = (typeof paymentStatuses)[number];

/** A line with the name and price of the SKU at the time the order was placed. */
export class OrderLineView {
  @Text(sku)
  readonly sku!: string;

  @Text({ max: 500, description: 'Product name when the order was placed.', example: 'Stoneware Mug' })
  readonly name!: string;

  @Nested(() => Money, { description: 'Price per item when the order was placed.' })
  readonly unitPrice!: Money;

  @Integer({ min: 1, max: 999, description: 'Number of items.' })
  readonly quantity!: number;

  @Nested(() => Money, { description: 'Unit price times quantity.' })
  readonly lineTotal!: Money;
}

export class PaymentView {
  @OneOf(paymentMethods, { description: 'Payment method.' })
  readonly method!: PaymentMethod;

  @OneOf(paymentStatuses, {
    description:
      '`authorised`: the amount is held. `captured`: the amount was collected. `capture-failed`: the amount could ' +
      'not be collected, for example because the authorisation had expired. `voided`: no amount is held, because it ' +
      'was released, refunded or never authorised.',
    example: 'authorised',
  })
  readonly status!: PaymentStatus;
}

export class OrderView {
  @Id()
  readonly id!: string;

  @Text({ max: 20, description: 'Human-readable order number.', example: '7K3MQ-9XT2B' })
  readonly number!: string;

  @OneOf(orderStatuses, {
    description:
      '`pending`: accepted, not decided yet. `confirmed`: stock is reserved and the payment authorised. `rejected`, ' +
      '`cancelled` and `refunded` are final.',
    example: 'confirmed',
  })
  readonly status!: OrderStatus;

  @List(() => OrderLineView, { min: 1, max: 100 })
  readonly lines!: OrderLineView[];

  @Nested(() => Money, { description: 'Sum of the line totals.' })
  readonly total!: Money;

  @Nested(() => PaymentView)
  readonly payment!: PaymentView;

  @Nested(() => Address, { nullable: true })
  readonly shippingAddress!: Address | null;

  @Timestamp({ description: 'Time at which the order was placed.' })
  readonly createdAt!: string;

  @Timestamp({ description: 'Time of the last change.' })
  readonly updatedAt!: string;
}
