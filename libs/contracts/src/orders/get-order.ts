import { Id, query } from '#contracts/definition';
import { OrderNotFound } from './errors.js';
import { OrderView } from './order-view.js';

export class GetOrder {
  @Id()
  readonly id!: string;
}

/** The caller's own order; any order with `orders:manage`. */
export const getOrder = query('orders.get', {
  request: GetOrder,
  response: OrderView,
  errors: [OrderNotFound],
  access: 'user',
});
