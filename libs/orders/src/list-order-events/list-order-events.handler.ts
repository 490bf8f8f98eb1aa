import { Controller } from '@nestjs/common';
import { listOrderEvents, OrderNotFound, type ListOrderEvents, type OrderHistory } from '#contracts/orders';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { customerSeenBy } from '../domain/sight.js';
import { OrderReader } from '../persistence/order-reader.js';

@Controller()
export class ListOrderEventsHandler {
  constructor(private readonly reader: OrderReader) {}

  @Handles(listOrderEvents)
  async handle({ id }: ListOrderEvents): Promise<OrderHistory> {
    const items = await this.reader.historyOf(id, customerSeenBy(currentPrincipal()));
    if (!items) throw new OrderNotFound({ id });
    return { items };
  }
}
