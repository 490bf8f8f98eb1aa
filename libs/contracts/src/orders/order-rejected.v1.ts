import { event, Id, Text } from '#contracts/definition';

export class OrderRejectedV1 {
  @Id()
  readonly orderId!: string;

  @Text({ max: 20 })
  readonly number!: string;

  @Id()
  readonly customerId!: string;

  @Text({
    max: 100,
    description: 'Error code of the rejection.',
    example: 'orders.out-of-stock',
  })
  readonly reason!: string;
}

export const orderRejected = event(
  'orders.order-rejected.v1',
  OrderRejectedV1,
  'An order was rejected. Its stock and payment may not be released yet.',
);
