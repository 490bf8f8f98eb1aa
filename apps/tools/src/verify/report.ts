import { allChecks } from './all-checks.js';
import { invariants, type Check, type Finding, type Invariant } from './check.js';
import type { VerificationTarget } from './verification-target.js';

export interface CheckResult extends Finding, Pick<Check, 'invariant' | 'title'> {}

/** Runs every check, one after another. */
export async function verify(target: VerificationTarget): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const { invariant, title, find } of allChecks) {
    results.push({ invariant, title, ...(await find(target)) });
  }
  return results;
}

export function violations(results: readonly CheckResult[]): CheckResult[] {
  return results.filter(({ count }) => count > 0);
}

/** One line per invariant with its number of violations, followed by the violated checks and examples. */
export function formatReport(results: readonly CheckResult[]): string {
  const lines = (Object.keys(invariants) as Invariant[]).flatMap((invariant) => {
    const own = results.filter((each) => each.invariant === invariant);
    const total = own.reduce((sum, { count }) => sum + count, 0);
    return [
      `${invariant} ${String(total).padStart(6)}  ${invariants[invariant]}`,
      ...violations(own).flatMap(formatViolation),
    ];
  });
  return lines.join('\n');
}

function formatViolation({ title, count, examples }: CheckResult): string[] {
  return [`          ${count} × ${title}`, ...examples.map((example) => `            ${example}`)];
}
