import { Id, query } from '#contracts/definition';
import { OrderNotFound } from './errors.js';
import { OrderView } from './order-view.js';

export class GetOrder {
  @Id()
  readonly id!: string;
}

export const getOrder = query('orders.get', {
  summary: 'Read an order',
  description: 'One of your own; with `orders:manage`, any.',
  request: GetOrder,
  response: OrderView,
  errors: [OrderNotFound],
  access: 'user',
});
