import { Injectable, Logger } from '@nestjs/common';
import { stepBefore, type StepName } from '../domain/saga-steps.js';
import type { PlaceOrderResponse } from '../persistence/place-order-response.js';
import { LeaseLost, SagasRepository, type SagaLease } from '../persistence/sagas.repository.js';
import { AuthorisePaymentStep } from './authorise-payment.step.js';
import { nextAction, backoffMs } from './next-action.js';
import { DecisionNotifier } from './decision-notifier.js';
import { OrderTransitions } from './order-transitions.js';
import { ReserveStockStep } from './reserve-stock.step.js';
import type { StepOutcome, SagaStep } from './saga-step.js';
import type { LeasedOrder, SagaProgress } from './leased-order.js';

/**
 * Executes the steps of placing an order, or compensates them. The current step is
 * persisted before it is attempted, except for steps without side effects, so any process can resume the saga after a
 * crash.
 */
@Injectable()
export class OrderSaga {
  private readonly logger = new Logger(OrderSaga.name);
  private readonly steps: Readonly<Record<StepName, SagaStep>>;

  constructor(
    private readonly sagas: SagasRepository,
    private readonly transitions: OrderTransitions,
    private readonly notifier: DecisionNotifier,
    reserveStock: ReserveStockStep,
    authorisePayment: AuthorisePaymentStep,
  ) {
    this.steps = { 'reserve-stock': reserveStock, 'authorise-payment': authorisePayment };
  }

  /**
   * Runs the saga until it has finished or must wait; `DueWorkSweeper` resumes it later. Returns the response for the
   * client once the order is decided without compensation; undefined if the saga was suspended, lost its lease or ran
   * the compensation, and after `OrderNotPlaced`, whose response is not stored. Never rejects.
   */
  async run(leased: LeasedOrder): Promise<PlaceOrderResponse | undefined> {
    try {
      let current: SagaProgress = leased;
      while (current && !('response' in current))
        current = current.lease.compensating
          ? await this.compensateStep(current)
          : await this.executeStep(current);
      return current?.response;
    } catch (error) {
      if (error instanceof LeaseLost) return undefined;
      this.logger.error(
        { err: error, orderId: leased.lease.orderId },
        'Order saga failed; it will be retried',
      );
      await this.sagas.postpone(leased.lease, backoffMs(leased.lease)).catch(() => undefined);
      return undefined;
    }
  }

  /** Runs the compensation of an order after the transaction that cancelled or refunded it was committed. */
  async runCompensation(leased: LeasedOrder): Promise<void> {
    this.notifier.notify(leased.order.id);
    await this.run(leased);
  }

  private async executeStep(leased: LeasedOrder): Promise<SagaProgress> {
    const { order, lease } = leased;
    const action = nextAction(lease, await this.attemptStep(leased));
    if (action.type === 'confirm') return this.transitions.confirm(leased);
    if (action.type === 'reject') return this.transitions.reject(leased, action.reason, action);
    if (action.type === 'advance') return { order, lease: await this.advance(leased, action.step) };
    await this.sagas.postpone(lease, action.delayMs);
    return undefined;
  }

  /** A step without side effects needs no compensation, so it is not persisted before the attempt. */
  private advance({ order, lease }: LeasedOrder, step: StepName): SagaLease | Promise<SagaLease> {
    if (this.steps[step].hasNoSideEffects?.({ order, lease })) return { ...lease, step, attempts: 1 };
    return this.sagas.moveTo(lease, step, { compensating: false });
  }

  private async attemptStep(leased: LeasedOrder): Promise<StepOutcome> {
    try {
      return await this.steps[leased.lease.step].execute(leased);
    } catch (error) {
      this.warn(leased, error, 'Saga step has an unknown outcome');
      return 'unknown';
    }
  }

  private async compensateStep(leased: LeasedOrder): Promise<LeasedOrder | undefined> {
    const { order, lease } = leased;
    try {
      await this.steps[lease.step].compensate(leased);
    } catch (error) {
      this.warn(leased, error, 'Compensating a saga step failed; it will be retried');
      await this.sagas.postpone(lease, backoffMs(lease));
      return undefined;
    }
    const previous = stepBefore(lease.step);
    if (!previous) return this.transitions.finishCompensation(leased);
    return { order, lease: await this.sagas.moveTo(lease, previous, { compensating: true }) };
  }

  private warn({ lease: { orderId, step, attempts } }: LeasedOrder, err: unknown, message: string): void {
    this.logger.warn({ err, orderId, step, attempts }, message);
  }
}
