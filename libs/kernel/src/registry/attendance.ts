import type { ProcessRecord } from './process-record.js';

/** Milliseconds without any replica after which a context counts as served by nobody: a restart takes less. */
const patienceMs = 5_000;

/** Milliseconds between two looks after which nothing is known of the time between them. */
const gapMs = 3_000;

/** When each context was last served by somebody. */
export class Attendance {
  private readonly lastSeen = new Map<string, number>();
  private lastLook = -Infinity;
  private knownSince = Infinity;

  /** `now`: epoch milliseconds. */
  note(records: readonly ProcessRecord[], now: number): void {
    if (now - this.lastLook > gapMs) this.knownSince = now;
    this.lastLook = now;
    for (const { hosts, health } of records) {
      if (health === 'serving') for (const context of hosts) this.lastSeen.set(context, now);
    }
  }

  /** False where it would have been seen, again and again. */
  isLikely(context: string, now: number): boolean {
    if (now - this.lastLook > gapMs) return true;
    const seen = Math.max(this.lastSeen.get(context) ?? 0, this.knownSince);
    return now - seen < patienceMs;
  }
}
