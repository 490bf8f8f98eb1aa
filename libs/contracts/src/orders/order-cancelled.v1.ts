import { event, Id, Text } from '#contracts/definition';

class OrderCancelledV1 {
  @Id()
  readonly orderId!: string;

  @Text({ max: 20 })
  readonly number!: string;

  @Id()
  readonly customerId!: string;
}

export const orderCancelled = event(
  'orders.order-cancelled.v1',
  OrderCancelledV1,
  'An order was cancelled. Its payment and stock may not be released yet.',
);
