import { OrderNotPlaced } from '#contracts/orders';
import { firstStep, stepAfter, type StepName } from '../domain/saga-steps.js';
import type { RejectionReason } from '../domain/place-order-failure.js';
import type { StepOutcome } from './saga-step.js';

/** A step and the number of attempts so far. */
export interface StepAttempt {
  readonly step: StepName;
  readonly attempts: number;
}

export type SagaAction =
  | { readonly type: 'confirm' }
  | { readonly type: 'advance'; readonly step: StepName }
  | { readonly type: 'reject'; readonly reason: RejectionReason; readonly compensates: boolean }
  | { readonly type: 'retry'; readonly delayMs: number };

/** About 40 seconds in total, including the backoff. */
const maxAttempts = 10;

/** Decides how the saga continues after an attempt of a step. */
export function nextAction(attempt: StepAttempt, outcome: StepOutcome): SagaAction {
  if (outcome === 'done') {
    const step = stepAfter(attempt.step);
    return step ? { type: 'advance', step } : { type: 'confirm' };
  }
  if (outcome !== 'unknown') {
    const compensates = outcome.mayHaveEffect || attempt.step !== firstStep;
    return { type: 'reject', reason: outcome.reason, compensates };
  }
  if (attempt.attempts >= maxAttempts || shouldFailFast(attempt))
    return { type: 'reject', reason: new OrderNotPlaced({}), compensates: true };
  return { type: 'retry', delayMs: backoffMs(attempt) };
}

/** Exponential delay in milliseconds before the next attempt, at most 4 seconds. */
export function backoffMs({ attempts }: StepAttempt): number {
  return Math.min(125 * 2 ** attempts, 4_000);
}

/** True for the first attempt of the first step: the client is still waiting and can retry the request itself. */
function shouldFailFast({ step, attempts }: StepAttempt): boolean {
  return step === firstStep && attempts === 1;
}
