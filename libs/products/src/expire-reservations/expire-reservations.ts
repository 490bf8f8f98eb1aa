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
import { secondsHeld } from '../domain/seconds-held.js';
import { ReservationsRepository } from '../persistence/reservations.repository.js';

const everyMs = 30_000;
const atOnce = 100;

/** Asks after stock that is held for an order nobody has spoken of again. Whether it stands, only orders can tell. */
@Injectable()
export class ExpireReservations implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ExpireReservations.name);
  private timer: NodeJS.Timeout | undefined;
  private expiring = Promise.resolve();

  constructor(
    private readonly databases: Databases,
    private readonly em: EntityManager,
    private readonly reservations: ReservationsRepository,
    private readonly outbox: Outbox,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.expiring = this.expire().catch((err: unknown) =>
        this.logger.error({ err }, 'reservations could not be looked after'),
      );
    }, everyMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.expiring;
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
