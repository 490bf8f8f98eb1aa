import { Controller } from '@nestjs/common';
import {
  OutOfStock,
  ReservationReleased,
  reserveStock,
  UnknownSku,
  type ReserveStock,
} from '#contracts/products';
import { Handles } from '#kernel/messaging';
import { quantitiesBySku } from '../domain/quantities-by-sku.js';
import { reservationTtlSeconds } from '../domain/reservation-ttl.js';
import { ReservationsRepository } from '../persistence/reservations.repository.js';

@Controller()
export class ReserveStockHandler {
  constructor(private readonly reservations: ReservationsRepository) {}

  @Handles(reserveStock)
  async handle({ orderId, lines }: ReserveStock): Promise<void> {
    if (!(await this.reservations.reserve(orderId, quantitiesBySku(lines), reservationTtlSeconds)))
      await this.assertReserved(orderId);
  }

  /**
   * Returns if the order already has a reservation. Otherwise throws the failure of the first attempt, from the stored
   * rejection.
   */
  private async assertReserved(orderId: string): Promise<void> {
    const { state, rejectedLines } = (await this.reservations.find(orderId))!;
    if (state === 'released') throw new ReservationReleased({ orderId });
    if (state !== 'rejected') return;
    const unknown = rejectedLines.filter((line) => line.available === null);
    if (unknown.length > 0) throw new UnknownSku({ skus: unknown.map((line) => line.sku) });
    const shortages = rejectedLines.flatMap(({ sku, requested, available }) =>
      available !== null && available < requested ? [{ sku, requested, available }] : [],
    );
    throw new OutOfStock({ lines: shortages });
  }
}
