import type { Ground } from './ground.js';

/** What must never happen, and after any fault is put right within a minute. */
export const invariants = {
  I1: 'stock is neither negative nor unexplained',
  I2: 'no order stays undecided',
  I3: 'money is held for exactly the orders that stand',
  I4: 'an idempotency key has one order',
  I5: 'no message is stuck or given up',
  I6: 'reservations and orders belong together',
  I7: 'every event is applied once',
} as const;

export type Invariant = keyof typeof invariants;

export interface Finding {
  readonly count: number;
  /** The first few, in words. */
  readonly examples: readonly string[];
}

export interface Check {
  readonly invariant: Invariant;
  /** What would be wrong. */
  readonly title: string;
  find(ground: Ground): Promise<Finding>;
}

const mostExamples = 5;

export function found(violations: readonly string[]): Finding {
  return { count: violations.length, examples: violations.slice(0, mostExamples) };
}
