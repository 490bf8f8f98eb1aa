import { Controller } from '@nestjs/common';
import { orderFulfilled, type OrderFulfilledV1 } from '#contracts/orders';
import { On } from '#kernel/messaging';
import { Inbox } from '#kernel/outbox';
import { ReservationsRepository } from '../persistence/reservations.repository.js';

@Controller()
export class ShipStockHandler {
  constructor(
    private readonly inbox: Inbox,
    private readonly reservations: ReservationsRepository,
  ) {}

  /** What the order held has left: it is not on hand any more. */
  @On(orderFulfilled)
  async whenOrderFulfilled({ orderId }: OrderFulfilledV1): Promise<void> {
    await this.inbox.once(() => this.reservations.ship(orderId));
  }
}
