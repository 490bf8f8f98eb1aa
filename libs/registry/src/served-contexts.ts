import type { ProcessRecord } from './process-record.js';

/** A context counts as unavailable after this time without a serving replica; a restart takes less. */
const unavailableAfterMs = 5_000;

/** After a longer gap between two observations, nothing is concluded about the time in between. */
const maxGapMs = 3_000;

/** Tracks when each context was last served by a process. */
export class ServedContexts {
  private readonly lastSeenAt = new Map<string, number>();
  private lastObservedAt = -Infinity;
  private observedSince = Infinity;

  /** Observes that the registry has these records now; `now` is a time of `performance.now()`. */
  observe(records: readonly ProcessRecord[], now: number): void {
    if (now - this.lastObservedAt > maxGapMs) this.observedSince = now;
    this.lastObservedAt = now;
    for (const { hosts, health } of records) {
      if (health === 'serving') for (const context of hosts) this.lastSeenAt.set(context, now);
    }
    for (const [context, seenAt] of this.lastSeenAt)
      if (now - seenAt >= unavailableAfterMs) this.lastSeenAt.delete(context);
  }

  /** False only if the registry was observed continuously for 5 s without a serving replica of `context`. */
  isAvailable(context: string, now: number): boolean {
    if (now - this.lastObservedAt > maxGapMs) return true;
    const seenAt = Math.max(this.lastSeenAt.get(context) ?? 0, this.observedSince);
    return now - seenAt < unavailableAfterMs;
  }
}
