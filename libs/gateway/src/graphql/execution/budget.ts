import { documentLimits } from '../documents/limits.js';
import { tooLarge, type Weight } from '../documents/weigh.js';

type Limited = keyof Weight | 'characters';

/** Enforces the limits on what a document turns out to need: `weigh` assumes lengths of some lists. */
export class Budget {
  private readonly used: Record<Limited, number> = {
    messages: 0,
    objects: 0,
    values: 0,
    characters: 0,
  };

  /** @throws DocumentTooLarge */
  take(what: Limited, amount: number): void {
    const used = (this.used[what] += amount);
    if (used > documentLimits[what]) throw tooLarge(what, used, documentLimits[what]);
  }
}
