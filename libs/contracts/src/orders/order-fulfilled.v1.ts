import { event, Id, Text } from '#contracts/definition';

export class OrderFulfilledV1 {
  @Id()
  readonly orderId!: string;

  @Text({ max: 20 })
  readonly number!: string;

  @Id()
  readonly customerId!: string;
}

export const orderFulfilled = event(
  'orders.order-fulfilled.v1',
  OrderFulfilledV1,
  'An order was fulfilled: its goods were shipped. The payment may not be captured yet.',
);
