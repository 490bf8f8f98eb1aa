import type { ProcessRecord } from './process-record.js';

/** A context counts as unavailable after this time without a serving replica; a restart takes less. */
const unavailableAfterMs = 5_000;

/** After a longer gap between two records, nothing is concluded about the time in between. */
const maxGapMs = 3_000;

/** Tracks when each context was last served by a process. */
export class ServedContexts {
  private readonly lastSeenAt = new Map<string, number>();
  private lastRecordedAt = -Infinity;
  private recordedSince = Infinity;

  /** `now` is a time of `performance.now()`. */
  record(records: readonly ProcessRecord[], now: number): void {
    if (now - this.lastRecordedAt > maxGapMs) this.recordedSince = now;
    this.lastRecordedAt = now;
    for (const { hosts, health } of records) {
      if (health === 'serving') for (const context of hosts) this.lastSeenAt.set(context, now);
    }
  }

  /** False only if the directory was read continuously for 5 s without a serving replica of `context`. */
  isAvailable(context: string, now: number): boolean {
    if (now - this.lastRecordedAt > maxGapMs) return true;
    const seenAt = Math.max(this.lastSeenAt.get(context) ?? 0, this.recordedSince);
    return now - seenAt < unavailableAfterMs;
  }
}
