import { Id, List, OneOf, maxCursorLength, PageRequest, query, Text, Total } from '#contracts/definition';
import { orderStatuses, OrderView, type OrderStatus } from './order-view.js';

export class ListOrders extends PageRequest {
  @OneOf(orderStatuses, { optional: true, description: 'Only orders with this status.' })
  readonly status?: OrderStatus;

  @Id({
    optional: true,
    description: 'Only orders of this customer. Requires `orders:manage`, except for your own id.',
  })
  readonly customerId?: string;
}

export class OrderPage {
  @List(() => OrderView, { max: 100 })
  readonly items!: OrderView[];

  @Text({
    max: maxCursorLength,
    nullable: true,
    description: 'Cursor of the next page; `null` on the last page.',
  })
  readonly nextCursor!: string | null;

  @Total() readonly total?: number;
}

export const listOrders = query('orders.list', {
  summary: 'List orders',
  description:
    'Returns your orders, from newest to oldest. With `orders:manage`, returns the orders of all customers, or of one ' +
    '`customerId`. A page may have fewer orders than `limit` if more would make it larger than 1 MiB: only a `nextCursor` ' +
    'of null ends the list.',
  request: ListOrders,
  response: OrderPage,
  access: 'user',
});
