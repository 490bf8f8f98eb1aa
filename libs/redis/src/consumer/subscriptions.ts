import type { MessageHandler } from '@nestjs/microservices';
import { metadataOf, contextOf } from '#kernel/messaging';

/** The events of one context to which another one subscribes. */
export interface Subscription {
  /** The context that publishes. */
  readonly source: string;
  /** The context that subscribes. */
  readonly subscriber: string;
  /** By pattern. */
  readonly handlers: Map<string, readonly MessageHandler[]>;
}

/** Groups event handlers, given by pattern. Handlers without a context belong to `defaultSubscriber`. */
export function groupSubscriptions(
  eventHandlers: ReadonlyMap<string, readonly MessageHandler[]>,
  defaultSubscriber: string,
): Subscription[] {
  const found = new Map<string, Subscription>();
  for (const [pattern, all] of eventHandlers) {
    const source = contextOf(pattern);
    const bySubscriber = Map.groupBy(all, (handler) => metadataOf(handler).context ?? defaultSubscriber);
    for (const [subscriber, handlers] of bySubscriber) {
      const key = `${source} ${subscriber}`;
      const subscription = found.get(key) ?? { source, subscriber, handlers: new Map() };
      subscription.handlers.set(pattern, handlers);
      found.set(key, subscription);
    }
  }
  return [...found.values()];
}
