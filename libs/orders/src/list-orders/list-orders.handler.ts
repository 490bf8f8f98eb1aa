import { Controller } from '@nestjs/common';
import { Forbidden } from '#contracts/definition';
import { listOrders, type ListOrders, type OrderPage } from '#contracts/orders';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { customerSeenBy, manageOrders } from '../domain/sight.js';
import { OrderReader } from '../persistence/order-reader.js';
import { viewOf } from '../persistence/order-record.js';
import { cursorAfter, idBefore } from './cursor.js';

@Controller()
export class ListOrdersHandler {
  constructor(private readonly reader: OrderReader) {}

  @Handles(listOrders)
  async handle({ status, customerId, limit = 20, cursor, count }: ListOrders): Promise<OrderPage> {
    const filter = { status, customerId: whose(customerId) };
    const found = await this.reader.page(filter, cursor && idBefore(cursor), limit + 1);
    const items = found.slice(0, limit).map(viewOf);
    const nextCursor = found.length > limit ? cursorAfter(items.at(-1)!.id) : null;
    return count ? { items, nextCursor, total: await this.reader.count(filter) } : { items, nextCursor };
  }
}

function whose(asked: string | undefined): string | undefined {
  const seen = customerSeenBy(currentPrincipal());
  if (seen && asked && asked !== seen) throw new Forbidden({ permission: manageOrders });
  return asked ?? seen;
}
