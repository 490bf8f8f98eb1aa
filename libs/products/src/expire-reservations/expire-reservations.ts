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
import { every, type Stop } from '#kernel/timing';
import { secondsHeld } from '../domain/seconds-held.js';
import { ReservationsRepository } from '../persistence/reservations.repository.js';

const everyMs = 30_000;
const atOnce = 100;

/** Asks after stock that is held for an order nobody has spoken of again. Whether it stands, only orders can tell. */
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
    this.stop = every(
      everyMs,
      () => this.expire(),
      (err) => this.logger.error({ err }, 'reservations could not be looked after'),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop?.();
  }

  async expire(): Promise<void> {
    await this.databases.runInContext('products', () =>
      this.em.transactional(async () => {
        for (const orderId of await this.reservations.renewExpired(atOnce, secondsHeld)) {
          await this.outbox.add(reservationExpired, { orderId }, { aggregateId: orderId });
        }
      }),
    );
  }
}
