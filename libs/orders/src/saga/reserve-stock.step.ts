import { Injectable } from '@nestjs/common';
import type { Client } from '#contracts/definition';
import * as catalogue from '#contracts/products';
import { OrderNotPlaced, OutOfStock, UnknownSku } from '#contracts/orders';
import { Contract } from '#kernel/messaging';
import { demandOf } from '../domain/order-line.js';
import type { Outcome, Step } from './step.js';
import type { Work } from './work.js';

@Injectable()
export class ReserveStock implements Step {
  readonly name = 'reserve-stock';

  constructor(@Contract(catalogue.products) private readonly products: Client<typeof catalogue.products>) {}

  async do({ order }: Work): Promise<Outcome> {
    try {
      await this.products.reserveStock({ orderId: order.id, lines: demandOf(order.lines) });
      return 'done';
    } catch (error) {
      if (error instanceof catalogue.OutOfStock)
        return { refused: new OutOfStock(error.details), final: true };
      if (error instanceof catalogue.UnknownSku)
        return { refused: new UnknownSku(error.details), final: true };
      if (error instanceof catalogue.ReservationReleased)
        return { refused: new OrderNotPlaced({}), final: true };
      throw error;
    }
  }

  /** Of a fulfilled order nothing is left to give back. */
  async undo({ order }: Work): Promise<void> {
    if (order.isFulfilled) return;
    await this.products.releaseStock({ orderId: order.id });
  }
}
