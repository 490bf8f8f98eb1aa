import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { runInScope } from '#kernel/messaging';
import { Databases } from '#kernel/persistence';
import { every, type Stop } from '#kernel/timing';
import { OrdersSettings } from '../orders.settings.js';
import { IdempotencyKeys } from '../persistence/idempotency-keys.repository.js';
import { Orders } from '../persistence/orders.repository.js';
import { Sagas, type SagaClaim } from '../persistence/sagas.repository.js';
import { Settlements } from '../persistence/settlements.repository.js';
import { Settling } from '../settling/settling.js';
import { OrderSaga } from './order.saga.js';

/** How many sagas are driven at once. */
const batch = 20;

/** Goes on with sagas and settlements that nobody drives: their process died, or they were put off. Every replica has one. */
@Injectable()
export class SagaSweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(SagaSweeper.name);
  private stop: Stop | undefined;
  private stopped = false;

  constructor(
    private readonly settings: OrdersSettings,
    private readonly databases: Databases,
    private readonly orders: Orders,
    private readonly sagas: Sagas,
    private readonly keys: IdempotencyKeys,
    private readonly saga: OrderSaga,
    private readonly settlements: Settlements,
    private readonly settling: Settling,
  ) {}

  onApplicationBootstrap(): void {
    this.stop = every(
      this.settings.sweepMs,
      () => this.sweep(),
      (err) => this.logger.error({ err }, 'sagas could not be swept'),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.stop?.();
  }

  /** Drives everything that is due. */
  async sweep(): Promise<void> {
    let taken: SagaClaim[];
    do {
      taken = await this.detached(() => this.sagas.takeDue(batch));
      await Promise.all(taken.map((claim) => this.detached(() => this.resume(claim))));
    } while (taken.length === batch && !this.stopped);
    await this.settle();
    await this.detached(() => this.keys.purge());
  }

  private async settle(): Promise<void> {
    const due = await this.detached(() => this.settlements.takeDue(batch));
    await Promise.all(due.map((each) => this.detached(() => this.settling.drive(each))));
  }

  private async resume(claim: SagaClaim): Promise<void> {
    const order = await this.orders.find(claim.orderId);
    if (order) await this.saga.drive({ order, claim });
  }

  /** Work that is nobody's message has a unit of work of its own, and no caller whose deadline it would share. */
  private detached<T>(work: () => Promise<T>): Promise<T> {
    return runInScope({ headers: {} }, () => this.databases.runInContext('orders', work));
  }
}
