import { UseFilters } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import type { AnyRequest, RequestOf, ResponseOf } from '#contracts/definition';
import { PassErrorsOnFilter } from '../dispatch/rethrow.filter.js';

/**
 * Binds a controller's method to a request. Plain `@MessagePattern` underneath; the compiler checks what the
 * method takes and returns, and the dispatcher validates the payload and the access before it runs.
 */
export const Handles =
  <M extends AnyRequest>(message: M) =>
  <R extends ResponseOf<M> | Promise<ResponseOf<M>>>(
    target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<(request: RequestOf<M>) => R>,
  ): void => {
    MessagePattern(message.pattern, { message })(target, key, descriptor);
    UseFilters(PassErrorsOnFilter)(target, key, descriptor);
  };
