import { OrderNotPlaced } from '#contracts/orders';
import { firstStep, stepAfter, type StepName } from '../domain/placing-steps.js';
import type { Reason } from '../domain/rejection.js';
import type { Outcome } from './step.js';

/** A step, and how often it has been tried. */
export interface Trial {
  readonly step: StepName;
  readonly tries: number;
}

export type Decision =
  | 'confirm'
  | { readonly next: StepName }
  | { readonly reject: Reason; readonly undo: boolean }
  | { readonly waitMs: number };

/** With the waits between them, about 40 seconds. */
const mostTries = 10;

/** What follows from trying a step. */
export function decide(trial: Trial, outcome: Outcome): Decision {
  if (outcome === 'done') {
    const next = stepAfter(trial.step);
    return next ? { next } : 'confirm';
  }
  if (outcome !== 'unclear')
    return { reject: outcome.refused, undo: !outcome.final || trial.step !== firstStep };
  if (trial.tries >= mostTries || isBestToldNow(trial)) return { reject: new OrderNotPlaced({}), undo: true };
  return { waitMs: waitAfter(trial) };
}

/** Milliseconds until the next try. */
export function waitAfter({ tries }: Trial): number {
  return Math.min(125 * 2 ** tries, 4_000);
}

/** Nothing is charged yet and whoever placed the order still waits for an answer: they can simply try again. */
function isBestToldNow({ step, tries }: Trial): boolean {
  return step === firstStep && tries === 1;
}
