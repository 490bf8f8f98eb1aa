import type { Delivery, GroupStream } from './consumer-groups.js';
import type { WorkSlots } from './work-slots.js';

/** Streams of one hash slot that one group reads, and what is done with their entries. */
export interface Channel {
  readonly purpose: 'requests' | 'events';
  readonly streams: readonly GroupStream[];
  readonly slots: WorkSlots;
  /** Does not reject: every outcome is answered, retried or buried. */
  handle(delivery: Delivery): Promise<void>;
}
