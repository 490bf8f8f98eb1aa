import { OrderNotPlaced } from '#contracts/orders';
import { firstStep, stepAfter, type StepName } from '../domain/saga-steps.js';
import type { RejectionReason } from '../domain/rejection.js';
import type { StepOutcome } from './saga-step.js';

/** A step and the number of attempts so far. */
export interface StepAttempt {
  readonly step: StepName;
  readonly attempts: number;
}

export type SagaAction =
  | 'confirm'
  | { readonly next: StepName }
  | { readonly reject: RejectionReason; readonly compensate: boolean }
  | { readonly retryInMs: number };

/** About 40 seconds in total, including the backoff. */
const maxAttempts = 10;

/** Decides how the saga continues after an attempt of a step. */
export function nextAction(attempt: StepAttempt, outcome: StepOutcome): SagaAction {
  if (outcome === 'done') {
    const next = stepAfter(attempt.step);
    return next ? { next } : 'confirm';
  }
  if (outcome !== 'unknown')
    return { reject: outcome.reason, compensate: outcome.needsCompensation || attempt.step !== firstStep };
  if (attempt.attempts >= maxAttempts || shouldFailFast(attempt))
    return { reject: new OrderNotPlaced({}), compensate: true };
  return { retryInMs: backoffMs(attempt) };
}

/** Exponential delay in milliseconds before the next attempt, at most 4 seconds. */
export function backoffMs({ attempts }: StepAttempt): number {
  return Math.min(125 * 2 ** attempts, 4_000);
}

/** True for the first attempt of the first step: the client is still waiting and can retry the request itself. */
function shouldFailFast({ step, attempts }: StepAttempt): boolean {
  return step === firstStep && attempts === 1;
}
