import { allChecks } from './all-checks.js';
import { invariants, type Check, type Finding, type Invariant } from './check.js';
import type { Ground } from './ground.js';

export interface Checked extends Finding, Pick<Check, 'invariant' | 'title'> {}

/** Each check with what it found. */
export async function verify(ground: Ground): Promise<Checked[]> {
  const checked: Checked[] = [];
  for (const { invariant, title, find } of allChecks) {
    checked.push({ invariant, title, ...(await find(ground)) });
  }
  return checked;
}

export function violations(checked: readonly Checked[]): Checked[] {
  return checked.filter(({ count }) => count > 0);
}

/** One line per invariant with its count, and below it what is wrong. */
export function reportOf(checked: readonly Checked[]): string {
  const lines = (Object.keys(invariants) as Invariant[]).flatMap((invariant) => {
    const own = checked.filter((each) => each.invariant === invariant);
    const total = own.reduce((sum, { count }) => sum + count, 0);
    return [
      `${invariant} ${String(total).padStart(6)}  ${invariants[invariant]}`,
      ...violations(own).flatMap(detail),
    ];
  });
  return lines.join('\n');
}

function detail({ title, count, examples }: Checked): string[] {
  return [`          ${count} × ${title}`, ...examples.map((example) => `            ${example}`)];
}
