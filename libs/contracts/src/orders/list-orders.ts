import { Flag, Id, Integer, List, OneOf, query, Text } from '#contracts/definition';
import { orderStatuses, OrderView, type OrderStatus } from './order-view.js';

export class ListOrders {
  @OneOf(orderStatuses, { optional: true })
  readonly status?: OrderStatus;

  @Id({ optional: true, description: 'Whose orders; needs `orders:manage`' })
  readonly customerId?: string;

  @Integer({ min: 1, max: 100, optional: true, description: 'Default 20' })
  readonly limit?: number;

  @Text({ max: 200, optional: true, description: 'The `nextCursor` of the page before' })
  readonly cursor?: string;

  @Flag({ optional: true, description: 'Whether to count all that match' })
  readonly count?: boolean;
}

export class OrderPage {
  @List(() => OrderView, { max: 100 })
  readonly items!: OrderView[];

  /** `null` on the last page. */
  @Text({ max: 200, nullable: true })
  readonly nextCursor!: string | null;

  @Integer({ optional: true })
  readonly total?: number;
}

/** Newest first: the caller's own orders; those of everybody with `orders:manage`. */
export const listOrders = query('orders.list', { request: ListOrders, response: OrderPage, access: 'user' });
