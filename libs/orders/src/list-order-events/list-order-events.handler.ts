import { Controller } from '@nestjs/common';
import { listOrderEvents, OrderNotFound, type ListOrderEvents, type OrderHistory } from '#contracts/orders';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { customerSeenBy } from '../domain/sight.js';
import { OrderReader } from '../persistence/order-reader.js';
import { cursorBehind, eventsBefore } from './event-cursor.js';

@Controller()
export class ListOrderEventsHandler {
  constructor(private readonly reader: OrderReader) {}

  @Handles(listOrderEvents)
  async handle({ id, limit = 20, cursor, count }: ListOrderEvents): Promise<OrderHistory> {
    const before = eventsBefore(cursor);
    const history = await this.reader.historyOf(id, customerSeenBy(currentPrincipal()));
    if (!history) throw new OrderNotFound({ id });
    const end = before + limit;
    const nextCursor = history.length > end ? cursorBehind(end) : null;
    const page = { items: history.slice(before, end), nextCursor };
    return count ? { ...page, total: history.length } : page;
  }
}
