import type { MessageHandler } from '@nestjs/microservices';
import { contextOf } from '../connection/redis-keys.js';

export interface Subscription {
  readonly source: string;
  readonly subscriber: string;
  /** By pattern. */
  readonly handlers: Map<string, MessageHandler[]>;
}

type Subscribers = ReadonlyMap<string, ReadonlyMap<string, readonly MessageHandler[]>>;

/** Groups handlers by source and subscribing context. Handlers without a context belong to `defaultSubscriber`. */
export function groupSubscriptions(subscribers: Subscribers, defaultSubscriber: string): Subscription[] {
  const found = new Map<string, Subscription>();
  for (const [pattern, byContext] of subscribers) {
    for (const [context, handlers] of byContext) {
      const source = contextOf(pattern);
      const subscriber = context || defaultSubscriber;
      const key = `${source} ${subscriber}`;
      const subscription = found.get(key) ?? {
        source,
        subscriber,
        handlers: new Map<string, MessageHandler[]>(),
      };
      subscription.handlers.set(pattern, [...(subscription.handlers.get(pattern) ?? []), ...handlers]);
      found.set(key, subscription);
    }
  }
  return [...found.values()];
}
