/** Milliseconds. */
const keptFor = 1_000;
const capacity = 10_000;

/**
 * Who was told a moment ago to wait. A flood is refused from memory, and its next attempts do not each cost a look
 * into the database; a lock that is lifted elsewhere is noticed a second later.
 */
export class RecentRefusals {
  private readonly refusals = new Map<string, { readonly seconds: number; readonly until: number }>();

  add(subject: string, seconds: number): void {
    const [oldest] = this.refusals.keys();
    if (this.refusals.size >= capacity && oldest !== undefined) this.refusals.delete(oldest);
    this.refusals.set(subject, { seconds, until: performance.now() + keptFor });
  }

  /** The seconds to wait that were told; 0 where nothing was. */
  secondsFor(subject: string): number {
    const refusal = this.refusals.get(subject);
    if (!refusal) return 0;
    if (performance.now() < refusal.until) return refusal.seconds;
    this.refusals.delete(subject);
    return 0;
  }
}
