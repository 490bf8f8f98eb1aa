import type { ConsumerGroup, Delivery } from './consumer-group.js';
import type { HandlerSlots } from './handler-slots.js';

/** Streams of one hash slot that are read together, and the handler of their entries. Not a channel of Redis Pub/Sub. */
export interface Channel {
  readonly purpose: 'requests' | 'events';
  /** All have the same name. */
  readonly groups: readonly [ConsumerGroup, ...ConsumerGroup[]];
  /** Limits the entries that are handled concurrently. */
  readonly slots: HandlerSlots;
  /** The module that sends the requests of a group, for its share of the slots; empty for events. */
  callerOf(group: ConsumerGroup): string;
  /** Never rejects: a failure becomes a reply, a retry or a dead letter. */
  handle(delivery: Delivery): Promise<void>;
}
