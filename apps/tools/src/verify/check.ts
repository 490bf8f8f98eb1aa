import type { VerificationTarget } from './verification-target.js';

/** Invariants of the system. After a fault they hold again within one minute. */
export const invariants = {
  I1: 'stock is not negative and matches its ledger',
  I2: 'every order is decided, and its saga ends',
  I3: 'payments match their orders',
  I4: 'an idempotency key creates one order',
  I5: 'no message is stuck, and none is a dead letter',
  I6: 'reservations match their orders',
  I7: 'every event is applied once',
} as const;

export type Invariant = keyof typeof invariants;

export interface Finding {
  readonly count: number;
  /** Descriptions of the first violations. */
  readonly examples: readonly string[];
}

export interface Check {
  readonly invariant: Invariant;
  /** Describes the violation. */
  readonly title: string;
  find(target: VerificationTarget): Promise<Finding>;
}

const maxExamples = 5;

export function toFinding(violations: readonly string[]): Finding {
  return { count: violations.length, examples: violations.slice(0, maxExamples) };
}
