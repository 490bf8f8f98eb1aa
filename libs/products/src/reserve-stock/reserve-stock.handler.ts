import { Controller } from '@nestjs/common';
import {
  OutOfStock,
  ReservationReleased,
  reserveStock,
  UnknownSku,
  type ReserveStock,
} from '#contracts/products';
import { Handles } from '#kernel/messaging';
import { demandOf } from '../domain/demand.js';
import { secondsHeld } from '../domain/seconds-held.js';
import { ReservationsRepository } from '../persistence/reservations.repository.js';

@Controller()
export class ReserveStockHandler {
  constructor(private readonly reservations: ReservationsRepository) {}

  @Handles(reserveStock)
  async handle({ orderId, lines }: ReserveStock): Promise<void> {
    if (!(await this.reservations.reserve(orderId, demandOf(lines), secondsHeld)))
      await this.explain(orderId);
  }

  /** An order that has its reservation already, or was refused one, is answered as the first time. */
  private async explain(orderId: string): Promise<void> {
    const { state, refused } = (await this.reservations.find(orderId))!;
    if (state === 'released') throw new ReservationReleased({ orderId });
    if (state !== 'refused') return;
    const unknown = refused.filter((line) => line.available === null);
    if (unknown.length > 0) throw new UnknownSku({ skus: unknown.map((line) => line.sku) });
    const short = refused.flatMap(({ sku, requested, available }) =>
      available !== null && available < requested ? [{ sku, requested, available }] : [],
    );
    throw new OutOfStock({ lines: short });
  }
}
