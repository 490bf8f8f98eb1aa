import { Controller } from '@nestjs/common';
import { Forbidden } from '#contracts/definition';
import { listOrders, type ListOrders, type OrderPage } from '#contracts/orders';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { Keyset, uuidKey, withTotal } from '#kernel/pagination';
import { visibleCustomerId, manageOrders } from '../domain/order-access.js';
import { OrderReadRepository } from '../persistence/order-read.repository.js';
import { toOrderView } from '../persistence/order-record.js';

const newestFirst = new Keyset('newest', { id: uuidKey });

@Controller()
export class ListOrdersHandler {
  constructor(private readonly reader: OrderReadRepository) {}

  @Handles(listOrders)
  async handle(request: ListOrders): Promise<OrderPage> {
    const filter = { status: request.status, customerId: resolveCustomerId(request.customerId) };
    const start = newestFirst.start(request);
    const { orders, isTruncated } = await this.reader.page(filter, start.after?.id, start.limit + 1);
    const { items, nextCursor } = newestFirst.page(orders, start, isTruncated);
    const page = { items: items.map(toOrderView), nextCursor };
    return withTotal(page, request, () => this.reader.count(filter));
  }
}

/** Undefined selects the orders of all customers. @throws Forbidden */
function resolveCustomerId(requested: string | undefined): string | undefined {
  const visible = visibleCustomerId(currentPrincipal());
  if (visible && requested && requested !== visible) throw new Forbidden({ permission: manageOrders });
  return requested ?? visible;
}
