import type { StepName } from '../domain/placing-steps.js';
import type { Reason } from '../domain/rejection.js';
import type { Work } from './work.js';

/**
 * What trying a step came to. `unclear`: it may or may not have been done, or is not decided yet. A refusal that is
 * `final` needs no undoing: no earlier try of the step can still come about.
 */
export type Outcome = 'done' | 'unclear' | Refusal;

export interface Refusal {
  readonly refused: Reason;
  readonly final: boolean;
}

/**
 * A part of placing an order that another party carries out. Doing and undoing may each be repeated, and may
 * overtake each other: once undone, a step stays undone, even if an earlier try of it arrives after.
 */
export interface Step {
  readonly name: StepName;
  /** What it rejects with counts as `unclear`. */
  do(work: Work): Promise<Outcome>;
  /** Whether doing it changes nothing anywhere, so that there would be nothing to undo. */
  asksNobody?(work: Work): boolean;
  /** Resolves once nothing of the step is left; rejects when that is not certain. */
  undo(work: Work): Promise<void>;
}
