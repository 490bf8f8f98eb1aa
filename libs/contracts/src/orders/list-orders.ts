import { Id, Integer, List, OneOf, longestCursor, PageRequest, query, Text } from '#contracts/definition';
import { orderStatuses, OrderView, type OrderStatus } from './order-view.js';

export class ListOrders extends PageRequest {
  @OneOf(orderStatuses, { optional: true })
  readonly status?: OrderStatus;

  @Id({ optional: true, description: 'Whose orders; needs `orders:manage`' })
  readonly customerId?: string;
}

export class OrderPage {
  @List(() => OrderView, { max: 100 })
  readonly items!: OrderView[];

  /** `null` on the last page. */
  @Text({ max: longestCursor, nullable: true })
  readonly nextCursor!: string | null;

  @Integer({ optional: true })
  readonly total?: number;
}

export const listOrders = query('orders.list', {
  summary: 'List orders',
  description:
    'Your own, the newest first. With `orders:manage`, those of everybody, or of one `customerId`.',
  request: ListOrders,
  response: OrderPage,
  access: 'user',
});
