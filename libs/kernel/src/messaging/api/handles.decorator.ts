import { UseFilters } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import type { AnyRequest, RequestOf, ResponseOf } from '#contracts/definition';
import type { HandlerOptions } from '../dispatch/handler-metadata.js';
import { RethrowFilter } from '../dispatch/rethrow.filter.js';

/**
 * Binds a controller method to a request; a typed `@MessagePattern`. The compiler checks parameter and return type of
 * the method. The dispatcher checks access and validates the payload before it runs.
 */
export const Handles =
  <M extends AnyRequest>(message: M, options: HandlerOptions = {}) =>
  <R extends ResponseOf<M> | Promise<ResponseOf<M>>>(
    target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<(request: RequestOf<M>) => R>,
  ): void => {
    MessagePattern(message.pattern, { message, ...options })(target, key, descriptor);
    UseFilters(RethrowFilter)(target, key, descriptor);
  };
