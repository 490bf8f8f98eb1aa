import { event, Id, Text } from '#contracts/definition';

export class OrderCancelledV1 {
  @Id()
  readonly orderId!: string;

  @Text({ max: 20 })
  readonly number!: string;

  @Id()
  readonly customerId!: string;
}

/** The order was called off. What it held may still be on its way back. */
export const orderCancelled = event('orders.order-cancelled.v1', OrderCancelledV1);
