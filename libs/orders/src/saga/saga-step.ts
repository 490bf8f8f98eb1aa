import type { RejectionReason } from '../domain/place-order-failure.js';
import type { LeasedOrder } from './leased-order.js';

/**
 * Result of one attempt. `unknown`: the step may or may not have been executed, or the other party has not decided
 * yet.
 */
export type StepOutcome = 'done' | 'unknown' | StepFailure;

interface StepFailure {
  readonly reason: RejectionReason;
  /** False if the step has no effect and no earlier attempt of it can still have one. */
  readonly mayHaveEffect: boolean;
}

/**
 * A step of placing an order that another party executes. `execute` and `compensate` are idempotent, and `compensate` is
 * final: once compensated, a step stays compensated, even if an earlier attempt arrives later.
 */
export interface SagaStep {
  /** A thrown error counts as `unknown`. */
  execute(leased: LeasedOrder): Promise<StepOutcome>;
  /** True if executing the step changes nothing anywhere, so that it needs no compensation. */
  hasNoSideEffects?(leased: LeasedOrder): boolean;
  /** Resolves once the step has no effect left; rejects if that is not certain. */
  compensate(leased: LeasedOrder): Promise<void>;
}
