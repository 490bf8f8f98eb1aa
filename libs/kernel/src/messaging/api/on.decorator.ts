import { UseFilters } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import type { AnyEvent, BodyOf } from '#contracts/definition';
import { PassErrorsOnFilter } from '../dispatch/rethrow.filter.js';

/**
 * Subscribes a controller's method to an event. It is called at least once per event, so its effect belongs in
 * `Inbox.once`; it is called again, later, when it throws.
 */
export const On =
  <E extends AnyEvent>(message: E) =>
  (
    target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<(body: BodyOf<E>) => Promise<void>>,
  ): void => {
    EventPattern(message.pattern, { message })(target, key, descriptor as PropertyDescriptor);
    UseFilters(PassErrorsOnFilter)(target, key, descriptor as PropertyDescriptor);
  };
