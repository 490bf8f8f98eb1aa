import { Injectable } from '@nestjs/common';
import { runInScope } from '#kernel/messaging';
import { Databases } from '#kernel/persistence';
import { PeriodicJob } from '#kernel/scheduling';
import { OrdersSettings } from '../orders.settings.js';
import { OrdersRepository } from '../persistence/orders.repository.js';
import { SagasRepository, type SagaLease } from '../persistence/sagas.repository.js';
import { SettlementsRepository } from '../persistence/settlements.repository.js';
import { SettlementProcessor } from '../settlement/settlement-processor.js';
import { OrderSaga } from './order.saga.js';

/** Number of sagas, or of settlements, that are processed concurrently. */
const batchSize = 20;

/**
 * Resumes sagas and settlements whose lease has expired or whose retry is due. Runs in every process of the active app.
 */
@Injectable()
export class DueWorkSweeper {
  constructor(
    private readonly settings: OrdersSettings,
    private readonly databases: Databases,
    private readonly orders: OrdersRepository,
    private readonly sagas: SagasRepository,
    private readonly saga: OrderSaga,
    private readonly settlements: SettlementsRepository,
    private readonly settlementProcessor: SettlementProcessor,
  ) {}

  /** Processes all due sagas and one batch of due settlements, also if the sagas fail. */
  @PeriodicJob(({ settings }: DueWorkSweeper) => ({
    context: 'orders',
    intervalMs: settings.sweepIntervalMs,
  }))
  async sweep(stopping: AbortSignal): Promise<void> {
    try {
      await this.resumeSagas(stopping);
    } finally {
      await this.processSettlements();
    }
  }

  private async resumeSagas(stopping: AbortSignal): Promise<void> {
    let leases: SagaLease[];
    do {
      leases = await this.inOwnScope(() => this.sagas.claimDue(batchSize));
      await Promise.all(leases.map((lease) => this.inOwnScope(() => this.resume(lease))));
    } while (leases.length === batchSize && !stopping.aborted);
  }

  private async processSettlements(): Promise<void> {
    const settlements = await this.inOwnScope(() => this.settlements.claimDue(batchSize));
    await Promise.all(
      settlements.map((settlement) => this.inOwnScope(() => this.settlementProcessor.process(settlement))),
    );
  }

  private async resume(lease: SagaLease): Promise<void> {
    const order = await this.orders.find(lease.orderId);
    if (order) await this.saga.run({ order, lease });
  }

  /** Runs background work with its own message scope and unit of work: it has no caller and no deadline. */
  private inOwnScope<T>(work: () => Promise<T>): Promise<T> {
    return runInScope({ headers: {} }, () => this.databases.runInContext('orders', work));
  }
}
