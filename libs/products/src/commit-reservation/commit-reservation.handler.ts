import { Controller } from '@nestjs/common';
import { orderConfirmed, type OrderConfirmedV1 } from '#contracts/orders';
import { On } from '#kernel/messaging';
import { Inbox } from '#kernel/outbox';
import { ReservationsRepository } from '../persistence/reservations.repository.js';

@Controller()
export class CommitReservationHandler {
  constructor(
    private readonly inbox: Inbox,
    private readonly reservations: ReservationsRepository,
  ) {}

  /** Has no effect if the reservation was released, e.g. because the order was cancelled before the event arrived. */
  @On(orderConfirmed)
  async whenOrderConfirmed({ orderId }: OrderConfirmedV1): Promise<void> {
    await this.reservations.commit(orderId, this.inbox.insertIfNewSql());
  }
}
