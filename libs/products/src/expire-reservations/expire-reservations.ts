import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { reservationExpired } from '#contracts/products';
import { Outbox } from '#kernel/outbox';
import { PeriodicJob } from '#kernel/scheduling';
import { reservationTtlSeconds } from '../domain/reservation-ttl.js';
import { ReservationsRepository } from '../persistence/reservations.repository.js';

const intervalMs = 30_000;
const batchSize = 100;

/**
 * Publishes `products.reservation-expired` for reservations past their TTL. Does not release stock: only the orders
 * context knows the state of the order.
 */
@Injectable()
export class ExpireReservations {
  constructor(
    private readonly em: EntityManager,
    private readonly reservations: ReservationsRepository,
    private readonly outbox: Outbox,
  ) {}

  @PeriodicJob(() => ({ context: 'products', intervalMs }))
  async expire(): Promise<void> {
    await this.em.transactional(async () => {
      for (const orderId of await this.reservations.claimExpired(batchSize, reservationTtlSeconds)) {
        await this.outbox.add(reservationExpired, { orderId }, { aggregateId: orderId });
      }
    });
  }
}
