import { Controller } from '@nestjs/common';
import { Forbidden } from '#contracts/definition';
import { listOrders, type ListOrders, type OrderPage } from '#contracts/orders';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { visibleCustomerId, manageOrders } from '../domain/order-access.js';
import { OrderReadRepository } from '../persistence/order-read.repository.js';
import { toOrderView } from '../persistence/order-record.js';
import { encodeCursor, decodeCursor } from './cursor.js';

@Controller()
export class ListOrdersHandler {
  constructor(private readonly reader: OrderReadRepository) {}

  @Handles(listOrders)
  async handle({ status, customerId, limit = 20, cursor, count }: ListOrders): Promise<OrderPage> {
    const filter = { status, customerId: resolveCustomerId(customerId) };
    const records = await this.reader.page(filter, cursor && decodeCursor(cursor), limit + 1);
    const items = records.slice(0, limit).map(toOrderView);
    const nextCursor = records.length > limit ? encodeCursor(items.at(-1)!.id) : null;
    return count ? { items, nextCursor, total: await this.reader.count(filter) } : { items, nextCursor };
  }
}

/** Undefined selects the orders of all customers. @throws Forbidden */
function resolveCustomerId(requested: string | undefined): string | undefined {
  const visible = visibleCustomerId(currentPrincipal());
  if (visible && requested && requested !== visible) throw new Forbidden({ permission: manageOrders });
  return requested ?? visible;
}
