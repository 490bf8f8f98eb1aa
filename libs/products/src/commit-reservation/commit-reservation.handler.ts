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

  /** May arrive after the order was cancelled: then its stock was released, and stays so. */
  @On(orderConfirmed)
  async whenOrderConfirmed({ orderId }: OrderConfirmedV1): Promise<void> {
    await this.reservations.commit(orderId, this.inbox.remembering());
  }
}
