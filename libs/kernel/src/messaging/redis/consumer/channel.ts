import type { Semaphore } from '#kernel/concurrency';
import type { Delivery, GroupStream } from './consumer-groups.js';

/** Streams of one hash slot that one consumer group reads, and the handler of their entries. */
export interface Channel {
  readonly purpose: 'requests' | 'events';
  readonly streams: readonly GroupStream[];
  readonly slots: Semaphore;
  /** Never rejects: a failure becomes a reply, a retry or a dead letter. */
  handle(delivery: Delivery): Promise<void>;
}
