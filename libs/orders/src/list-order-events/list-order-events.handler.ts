import { Controller } from '@nestjs/common';
import {
  listOrderEvents,
  OrderNotFound,
  type ListOrderEvents,
  type OrderEvent,
  type OrderHistory,
} from '#contracts/orders';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { integerKey, Keyset, withTotal } from '#kernel/pagination';
import { visibleCustomerId } from '../domain/order-access.js';
import type { Actor } from '../domain/order.js';
import { OrderReadRepository } from '../persistence/order-read.repository.js';

/** Events are never removed, so their number identifies a position. */
const oldestFirst = new Keyset('oldest', { skip: integerKey });

@Controller()
export class ListOrderEventsHandler {
  constructor(private readonly reader: OrderReadRepository) {}

  @Handles(listOrderEvents)
  async handle(request: ListOrderEvents): Promise<OrderHistory> {
    const start = oldestFirst.start(request);
    const { id } = request;
    const customerId = visibleCustomerId(currentPrincipal());
    const found = await this.reader.historyPage({ id, customerId }, start.after?.skip ?? 0, start.limit);
    if (!found) throw new OrderNotFound({ id });
    const isStaff = customerId === undefined;
    const { items, nextCursor } = oldestFirst.page(found.events, start);
    const events = items.map(({ event, actor }) => (isStaff ? { ...event, ...actorFields(actor) } : event));
    return withTotal({ items: events, nextCursor }, request, async () => found.total);
  }
}

function actorFields(actor: Actor | null): Pick<OrderEvent, 'actorId' | 'actorSessionId'> {
  return actor ? { actorId: actor.userId, actorSessionId: actor.sessionId } : {};
}
