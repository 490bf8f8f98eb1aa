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
    description: 'The code of the failure the customer was answered',
    example: 'orders.out-of-stock',
  })
  readonly reason!: string;
}

/** The order came to nothing. What it held may still be on its way back. */
export const orderRejected = event('orders.order-rejected.v1', OrderRejectedV1);
