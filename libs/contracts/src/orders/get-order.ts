import { Id, query } from '#contracts/definition';
import { OrderNotFound } from './failures.js';
import { OrderView } from './order-view.js';

export class GetOrder {
  @Id()
  readonly id!: string;
}

export const getOrder = query('orders.get', {
  summary: 'Retrieve an order',
  description: 'Retrieves one of your orders. With `orders:manage`, retrieves any order.',
  request: GetOrder,
  response: OrderView,
  failures: [OrderNotFound],
  access: 'user',
});
