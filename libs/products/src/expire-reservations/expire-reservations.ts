import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { reservationExpired } from '#contracts/products';
import { Outbox } from '#kernel/outbox';
import { Databases } from '#kernel/persistence';
import { runEvery, type Stop } from '#kernel/timing';
import { reservationTtlSeconds } from '../domain/reservation-ttl.js';
import { ReservationsRepository } from '../persistence/reservations.repository.js';

const intervalMs = 30_000;
const batchSize = 100;

/**
 * Publishes `products.reservation-expired` for reservations past their TTL. Does not release stock: only the orders
 * context knows the state of the order.
 */
@Injectable()
export class ExpireReservations implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ExpireReservations.name);
  private stop: Stop | undefined;

  constructor(
    private readonly databases: Databases,
    private readonly em: EntityManager,
    private readonly reservations: ReservationsRepository,
    private readonly outbox: Outbox,
  ) {}

  onApplicationBootstrap(): void {
    this.stop = runEvery(
      intervalMs,
      () => this.expire(),
      (err) => this.logger.error({ err }, 'Expiring reservations failed'),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop?.();
  }

  async expire(): Promise<void> {
    await this.databases.runInContext('products', () =>
      this.em.transactional(async () => {
        for (const orderId of await this.reservations.claimExpired(batchSize, reservationTtlSeconds)) {
          await this.outbox.add(reservationExpired, { orderId }, { aggregateId: orderId });
        }
      }),
    );
  }
}
