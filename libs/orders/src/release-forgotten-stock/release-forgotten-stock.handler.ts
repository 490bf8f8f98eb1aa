import { Controller } from '@nestjs/common';
import type { Client } from '#contracts/definition';
import { products, reservationExpired, type ReservationExpiredV1 } from '#contracts/products';
import { Contract, On } from '#kernel/messaging';
import { cameToNothing } from '../domain/order-status.js';
import { OrderReader } from '../persistence/order-reader.js';

@Controller()
export class ReleaseForgottenStockHandler {
  constructor(
    private readonly reader: OrderReader,
    @Contract(products) private readonly catalogue: Client<typeof products>,
  ) {}

  /** An order that stands keeps its stock, however late products hear of it. May be repeated: so may a release. */
  @On(reservationExpired)
  async whenReservationExpired({ orderId }: ReservationExpiredV1): Promise<void> {
    const order = await this.reader.find(orderId);
    if (order && !cameToNothing(order.status)) return;
    await this.catalogue.releaseStock({ orderId });
  }
}
