import { Injectable, Logger } from '@nestjs/common';
import { stepBefore, type StepName } from '../domain/saga-steps.js';
import type { PlacementResponse } from '../persistence/placement-response.js';
import { LeaseLost, SagasRepository, type SagaLease } from '../persistence/sagas.repository.js';
import { AuthorisePaymentStep } from './authorise-payment.step.js';
import { nextAction, backoffMs } from './next-action.js';
import { DecisionNotifier } from './decision-notifier.js';
import { OrderTransitions } from './order-transitions.js';
import { ReserveStockStep } from './reserve-stock.step.js';
import type { StepOutcome, SagaStep } from './saga-step.js';
import type { SagaContext, SagaResult } from './saga-context.js';

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
   * the compensation. Never rejects.
   */
  async run(context: SagaContext): Promise<PlacementResponse | undefined> {
    try {
      let current: SagaContext | SagaResult | undefined = context;
      while (current && !('response' in current))
        current = current.lease.compensating
          ? await this.compensateStep(current)
          : await this.executeStep(current);
      return current?.response;
    } catch (error) {
      if (error instanceof LeaseLost) return undefined;
      this.logger.error(
        { err: error, orderId: context.lease.orderId },
        'Order saga failed; it will be retried',
      );
      await this.sagas.postpone(context.lease, backoffMs(context.lease)).catch(() => undefined);
      return undefined;
    }
  }

  /** Runs the compensation of an order after the transaction that cancelled or refunded it was committed. */
  async compensate(context: SagaContext): Promise<void> {
    this.notifier.notify(context.order.id);
    await this.run(context);
  }

  private async executeStep(context: SagaContext): Promise<SagaContext | SagaResult | undefined> {
    const { order, lease } = context;
    const action = nextAction(lease, await this.attemptStep(context));
    if (action === 'confirm') return this.transitions.confirm(context);
    if ('reject' in action) return this.transitions.reject(context, action.reject, action);
    if ('next' in action) return { order, lease: await this.advance(context, action.next) };
    await this.sagas.postpone(lease, action.retryInMs);
    return undefined;
  }

  /** A step without side effects needs no compensation, so it is not persisted before the attempt. */
  private advance({ order, lease }: SagaContext, step: StepName): SagaLease | Promise<SagaLease> {
    if (this.steps[step].changesNothing?.({ order, lease })) return { ...lease, step, attempts: 1 };
    return this.sagas.moveTo(lease, step, { compensating: false });
  }

  private async attemptStep(context: SagaContext): Promise<StepOutcome> {
    try {
      return await this.steps[context.lease.step].execute(context);
    } catch (error) {
      this.warn(context, error, 'Saga step has an unknown outcome');
      return 'unknown';
    }
  }

  private async compensateStep(context: SagaContext): Promise<SagaContext | undefined> {
    const { order, lease } = context;
    try {
      await this.steps[lease.step].compensate(context);
    } catch (error) {
      this.warn(context, error, 'Compensating a saga step failed; it will be retried');
      await this.sagas.postpone(lease, backoffMs(lease));
      return undefined;
    }
    const previous = stepBefore(lease.step);
    if (!previous) return this.transitions.finishCompensation(context);
    return { order, lease: await this.sagas.moveTo(lease, previous, { compensating: true }) };
  }

  private warn({ lease: { orderId, step, attempts } }: SagaContext, err: unknown, message: string): void {
    this.logger.warn({ err, orderId, step, attempts }, message);
  }
}
