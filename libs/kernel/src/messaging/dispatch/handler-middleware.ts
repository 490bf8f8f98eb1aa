import type { AnyEvent, AnyRequest } from '#contracts/definition';
import type { HandlerOptions } from './handler-metadata.js';

/** What a `HandlerMiddleware` receives about the message and its handler. */
export interface HandlerCall extends HandlerOptions {
  readonly context: string;
  /** Absent on an unmodified Nest handler. */
  readonly message?: AnyRequest | AnyEvent | undefined;
  readonly payload: unknown;
}

/** Wraps every handler call, e.g. to give it an entity manager of its own. `next` calls the next middleware or the handler. */
export type HandlerMiddleware = (call: HandlerCall, next: () => Promise<unknown>) => Promise<unknown>;

/** Injection token of the `HandlerMiddleware[]` of an application; the first is the outermost. */
export const HANDLER_MIDDLEWARE = Symbol('HANDLER_MIDDLEWARE');

/** Combines `middleware` into one; the first is the outermost. */
export function composeMiddleware(middleware: readonly HandlerMiddleware[]): HandlerMiddleware {
  return middleware.reduceRight<HandlerMiddleware>(
    (inner, outer) => (call, next) => outer(call, () => inner(call, next)),
    (_, next) => next(),
  );
}
