import { Controller } from '@nestjs/common';
import type { Client } from '#contracts/definition';
import {
  products as productsContract,
  reservationExpired,
  type ReservationExpiredV1,
} from '#contracts/products';
import { InjectClient, On } from '#kernel/messaging';
import { isRejectedOrCancelled } from '../domain/order-status.js';
import { OrderReadRepository } from '../persistence/order-read.repository.js';

@Controller()
export class ReleaseExpiredReservationHandler {
  constructor(
    private readonly reader: OrderReadRepository,
    @InjectClient(productsContract) private readonly products: Client<typeof productsContract>,
  ) {}

  /**
   * Releases the stock unless the order exists and is neither rejected nor cancelled. Needs no inbox: releasing stock is
   * idempotent.
   */
  @On(reservationExpired)
  async whenReservationExpired({ orderId }: ReservationExpiredV1): Promise<void> {
    const order = await this.reader.find(orderId);
    if (order && !isRejectedOrCancelled(order.status)) return;
    await this.products.releaseStock({ orderId });
  }
}
