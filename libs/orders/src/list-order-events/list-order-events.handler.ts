import { Controller } from '@nestjs/common';
import { listOrderEvents, OrderNotFound, type ListOrderEvents, type OrderHistory } from '#contracts/orders';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { integerKey, Keyset, withTotal } from '#kernel/pagination';
import { visibleCustomerId } from '../domain/order-access.js';
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
    const history = await this.reader.historyOf(id, visibleCustomerId(currentPrincipal()));
    if (!history) throw new OrderNotFound({ id });
    const skip = after?.skip ?? 0;
    const end = skip + limit;
    const nextCursor = history.length > end ? oldestFirst.encode({ skip: end }) : null;
    return withTotal({ items: history.slice(skip, end), nextCursor }, request, async () => history.length);
  }
}
