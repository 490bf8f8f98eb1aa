import { event, Id, Text } from '#contracts/definition';

export class OrderConfirmedV1 {
  @Id()
  readonly orderId!: string;

  @Text({ max: 20 })
  readonly number!: string;

  @Id()
  readonly customerId!: string;
}

export const orderConfirmed = event(
  'orders.order-confirmed.v1',
  OrderConfirmedV1,
  'An order was confirmed: its stock is reserved and its payment authorised.',
);
