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

  /** Removes the reserved units of the order from the stock on hand. */
  @On(orderFulfilled)
  async whenOrderFulfilled({ orderId }: OrderFulfilledV1): Promise<void> {
    await this.inbox.once(() => this.reservations.ship(orderId));
  }
}
