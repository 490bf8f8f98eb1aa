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
    const { limit, after } = oldestFirst.start(request);
    const { id } = request;
    const visibleCustomer = visibleCustomerId(currentPrincipal());
    const record = await this.reader.historyOf(id, visibleCustomer);
    if (!record) throw new OrderNotFound({ id });
    const { history, actors } = record;
    const isStaff = visibleCustomer === undefined;
    const skip = after?.skip ?? 0;
    const end = skip + limit;
    const nextCursor = history.length > end ? oldestFirst.encode({ skip: end }) : null;
    const items = history
      .slice(skip, end)
      .map((event, n) => (isStaff ? { ...event, ...actorFields(actors?.[skip + n]) } : event));
    return withTotal({ items, nextCursor }, request, async () => history.length);
  }
}

function actorFields(actor: Actor | undefined): Pick<OrderEvent, 'actorId' | 'actorSessionId'> {
  return actor ? { actorId: actor.userId, actorSessionId: actor.sessionId } : {};
}
