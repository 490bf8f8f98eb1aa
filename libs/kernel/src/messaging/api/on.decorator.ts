import { UseFilters } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import type { AnyEvent, BodyOf } from '#contracts/definition';
import { RethrowFilter } from '../dispatch/rethrow.filter.js';

/**
 * Subscribes a controller method to an event. Delivery is at least once, so wrap its effect in `Inbox.once`. When the
 * method throws, delivery is retried later.
 */
export const On =
  <E extends AnyEvent>(message: E) =>
  (
    target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<(body: BodyOf<E>) => Promise<void>>,
  ): void => {
    EventPattern(message.pattern, { message })(target, key, descriptor as PropertyDescriptor);
    UseFilters(RethrowFilter)(target, key, descriptor as PropertyDescriptor);
  };
