import { Injectable } from '@nestjs/common';
import type { Client } from '#contracts/definition';
import * as catalogue from '#contracts/products';
import { OrderNotPlaced, OutOfStock, UnknownSku } from '#contracts/orders';
import { InjectClient } from '#kernel/messaging';
import { quantitiesBySku } from '../domain/order-line.js';
import type { StepOutcome, SagaStep } from './saga-step.js';
import type { LeasedOrder } from './leased-order.js';

@Injectable()
export class ReserveStockStep implements SagaStep {
  constructor(
    @InjectClient(catalogue.products) private readonly products: Client<typeof catalogue.products>,
  ) {}

  async execute({ order }: LeasedOrder): Promise<StepOutcome> {
    try {
      await this.products.reserveStock({ orderId: order.id, lines: quantitiesBySku(order.lines) });
      return 'done';
    } catch (error) {
      if (error instanceof catalogue.OutOfStock)
        return { reason: new OutOfStock(error.details), mayHaveEffect: false };
      if (error instanceof catalogue.UnknownSku)
        return { reason: new UnknownSku(error.details), mayHaveEffect: false };
      if (error instanceof catalogue.ReservationReleased)
        return { reason: new OrderNotPlaced({}), mayHaveEffect: false };
      throw error;
    }
  }

  /** Does nothing for a fulfilled order: its stock has been shipped. */
  async compensate({ order }: LeasedOrder): Promise<void> {
    if (order.isFulfilled) return;
    await this.products.releaseStock({ orderId: order.id });
  }
}
