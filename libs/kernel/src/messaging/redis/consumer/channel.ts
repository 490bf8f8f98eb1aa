import type { Delivery, GroupStream } from './consumer-groups.js';
import type { WorkSlots } from './work-slots.js';

/** Streams of one hash slot that one consumer group reads, and the handler of their entries. */
export interface Channel {
  readonly purpose: 'requests' | 'events';
  readonly streams: readonly GroupStream[];
  readonly slots: WorkSlots;
  /** Never rejects: a failure becomes a reply, a retry or a dead letter. */
  handle(delivery: Delivery): Promise<void>;
}
