import type { Semaphore } from '#kernel/concurrency';
import type { ConsumerGroup, Delivery } from './consumer-group.js';

/** Streams of one hash slot that are read together, and the handler of their entries. Not a channel of Redis Pub/Sub. */
export interface Channel {
  readonly purpose: 'requests' | 'events';
  /** All have the same name. */
  readonly groups: readonly [ConsumerGroup, ...ConsumerGroup[]];
  /** Limits the entries that are handled concurrently. */
  readonly semaphore: Semaphore;
  /** Never rejects: a failure becomes a reply, a retry or a dead letter. */
  handle(delivery: Delivery): Promise<void>;
}
