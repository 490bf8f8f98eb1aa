import { Injectable, Logger } from '@nestjs/common';
import { stepBefore, type StepName } from '../domain/placing-steps.js';
import type { GivenAnswer } from '../persistence/idempotency-keys.repository.js';
import { LeaseLost, Sagas, type SagaClaim } from '../persistence/sagas.repository.js';
import { AuthorisePayment } from './authorise-payment.step.js';
import { decide, waitAfter } from './decision.js';
import { ReserveStock } from './reserve-stock.step.js';
import type { Outcome, Step } from './step.js';
import { Verdicts } from './verdicts.js';
import type { Decided, Work } from './work.js';

/**
 * Places an order step by step, or undoes what was done for it. What is about to be tried is written before it is
 * tried, so any replica can go on where another died.
 */
@Injectable()
export class OrderSaga {
  private readonly logger = new Logger(OrderSaga.name);
  private readonly steps: Readonly<Record<StepName, Step>>;

  constructor(
    private readonly sagas: Sagas,
    private readonly verdicts: Verdicts,
    reserveStock: ReserveStock,
    authorisePayment: AuthorisePayment,
  ) {
    this.steps = { 'reserve-stock': reserveStock, 'authorise-payment': authorisePayment };
  }

  /**
   * Goes on until there is nothing left to do, or no way to go on now: then a sweeper does, later. Answers what
   * whoever placed the order is told, where it is over. Never rejects.
   */
  async drive(work: Work): Promise<GivenAnswer | undefined> {
    try {
      let current: Work | Decided | undefined = work;
      while (current && !('answer' in current))
        current = current.claim.undoing ? await this.undo(current) : await this.do(current);
      return current?.answer;
    } catch (error) {
      if (error instanceof LeaseLost) return undefined;
      this.logger.error({ err: error, orderId: work.claim.orderId }, 'a saga was interrupted');
      await this.sagas.postpone(work.claim, waitAfter(work.claim)).catch(() => undefined);
      return undefined;
    }
  }

  private async do(work: Work): Promise<Work | Decided | undefined> {
    const { order, claim } = work;
    const decision = decide(claim, await this.try(work));
    if (decision === 'confirm') return this.verdicts.confirm(work);
    if ('reject' in decision) return this.verdicts.reject(work, decision.reject, decision);
    if ('next' in decision) return { order, claim: await this.next(work, decision.next) };
    await this.sagas.postpone(claim, decision.waitMs);
    return undefined;
  }

  /** A step that asks nobody leaves nothing to undo, so it need not be written before it is tried. */
  private next(work: Work, step: StepName): SagaClaim | Promise<SagaClaim> {
    if (this.steps[step].asksNobody?.(work)) return { ...work.claim, step, tries: 1 };
    return this.sagas.move(work.claim, step, { undoing: false });
  }

  private async try(work: Work): Promise<Outcome> {
    try {
      return await this.steps[work.claim.step].do(work);
    } catch (error) {
      this.warn(work, error, 'it is unclear whether a step was done');
      return 'unclear';
    }
  }

  private async undo(work: Work): Promise<Work | undefined> {
    const { order, claim } = work;
    try {
      await this.steps[claim.step].undo(work);
    } catch (error) {
      this.warn(work, error, 'a step could not be undone yet');
      await this.sagas.postpone(claim, waitAfter(claim));
      return undefined;
    }
    const before = stepBefore(claim.step);
    if (!before) return this.verdicts.close(work);
    return { order, claim: await this.sagas.move(claim, before, { undoing: true }) };
  }

  private warn({ claim }: Work, err: unknown, message: string): void {
    const { orderId, step, tries } = claim;
    this.logger.warn({ err, orderId, step, tries }, message);
  }
}
