import { command, Id, VersionMismatch } from '#contracts/definition';
import { OrderNotFound, OrderNotFulfillable, PaymentNotCaptured } from './failures.js';
import { OrderView } from './order-view.js';

export class FulfilOrder {
  @Id()
  readonly id!: string;
}

export const fulfilOrder = command('orders.fulfil', {
  summary: 'Mark an order as fulfilled',
  description:
    'Captures the payment of a confirmed order and marks the order as fulfilled. If the payment cannot be captured, the ' +
    'order is not marked as fulfilled. If the payment provider is unavailable, the payment is captured later. ' +
    'Fulfilling a fulfilled order returns it unchanged.',
  request: FulfilOrder,
  response: OrderView,
  failures: [OrderNotFound, OrderNotFulfillable, PaymentNotCaptured, VersionMismatch],
  access: 'orders:manage',
  idempotent: true,
});
