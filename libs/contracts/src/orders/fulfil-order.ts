import { command, Id, VersionMismatch } from '#contracts/definition';
import { OrderNotFound, OrderNotFulfillable } from './errors.js';
import { OrderView } from './order-view.js';

export class FulfilOrder {
  @Id()
  readonly id!: string;
}

export const fulfilOrder = command('orders.fulfil', {
  summary: 'Mark an order as fulfilled',
  description:
    'Marks a confirmed order as shipped and captures its payment. If the payment provider is unavailable, the ' +
    'payment is captured later. Fulfilling a fulfilled order returns it unchanged.',
  request: FulfilOrder,
  response: OrderView,
  errors: [OrderNotFound, OrderNotFulfillable, VersionMismatch],
  access: 'orders:manage',
  idempotent: true,
});
