import { Id, Integer, List, Nested, OneOf, Text, Timestamp } from '#contracts/definition';
import { Address } from './address.js';
import { Money } from './money.js';
import { sku } from './sku.js';

export const orderStatuses = [
  'pending',
  'confirmed',
  'rejected',
  'cancelled',
  'fulfilled',
  'refunded',
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** `card` is taken where a provider of card payments is configured. */
export const paymentMethods = ['invoice', 'test', 'card'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/**
 * `authorised`: held; `captured`: collected. `voided`: nothing is held for this order, whether it was given back or
 * never taken.
 */
export const paymentStatuses = [
  'pending',
  'authorised',
  'captured',
  'partially-refunded',
  'refunded',
  'declined',
  'voided',
] as const;
export type PaymentStatus = (typeof paymentStatuses)[number];

/** Name and price as they were when the order was placed. */
export class OrderLineView {
  @Text(sku)
  readonly sku!: string;

  @Text({ max: 500, example: 'Mug – blue' })
  readonly name!: string;

  @Nested(() => Money)
  readonly unitPrice!: Money;

  @Integer({ min: 1, max: 999 })
  readonly quantity!: number;

  @Nested(() => Money)
  readonly lineTotal!: Money;
}

export class PaymentView {
  @OneOf(paymentMethods)
  readonly method!: PaymentMethod;

  @OneOf(paymentStatuses, { example: 'authorised' })
  readonly status!: PaymentStatus;
}

export class OrderView {
  @Id()
  readonly id!: string;

  @Text({ max: 20, description: 'For people: can be read out over a telephone', example: '7K3MQ-9XT2B' })
  readonly number!: string;

  @OneOf(orderStatuses, { example: 'confirmed' })
  readonly status!: OrderStatus;

  @List(() => OrderLineView, { min: 1, max: 100 })
  readonly lines!: OrderLineView[];

  @Nested(() => Money)
  readonly total!: Money;

  @Nested(() => PaymentView)
  readonly payment!: PaymentView;

  @Nested(() => Address, { nullable: true })
  readonly shippingAddress!: Address | null;

  @Timestamp()
  readonly createdAt!: string;

  @Timestamp()
  readonly updatedAt!: string;
}
