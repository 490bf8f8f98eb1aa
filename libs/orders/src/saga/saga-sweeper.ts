import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { runInScope } from '#kernel/messaging';
import { Databases } from '#kernel/persistence';
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
  private timer: NodeJS.Timeout | undefined;
  private sweeping = Promise.resolve();
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
    this.schedule();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.sweeping;
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

  private schedule(): void {
    this.timer = setTimeout(() => {
      this.sweeping = this.sweep()
        .catch((err: unknown) => this.logger.error({ err }, 'sagas could not be swept'))
        .then(() => (this.stopped ? undefined : this.schedule()));
    }, this.settings.sweepMs);
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
