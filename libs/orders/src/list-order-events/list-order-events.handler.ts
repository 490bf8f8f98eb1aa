import { Controller } from '@nestjs/common';
import { listOrderEvents, OrderNotFound, type ListOrderEvents, type OrderHistory } from '#contracts/orders';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { visibleCustomerId } from '../domain/order-access.js';
import { OrderReadRepository } from '../persistence/order-read.repository.js';
import { encodeEventCursor, decodeEventCursor } from './event-cursor.js';

@Controller()
export class ListOrderEventsHandler {
  constructor(private readonly reader: OrderReadRepository) {}

  @Handles(listOrderEvents)
  async handle({ id, limit = 20, cursor, count }: ListOrderEvents): Promise<OrderHistory> {
    const start = decodeEventCursor(cursor);
    const history = await this.reader.historyOf(id, visibleCustomerId(currentPrincipal()));
    if (!history) throw new OrderNotFound({ id });
    const end = start + limit;
    const nextCursor = history.length > end ? encodeEventCursor(end) : null;
    const page = { items: history.slice(start, end), nextCursor };
    return count ? { ...page, total: history.length } : page;
  }
}
