import type { AnyEvent, AnyRequest } from '#contracts/definition';
import type { HandlerOptions } from './handler-metadata.js';

/** What a `HandlerMiddleware` receives about the message and its handler. */
export interface HandlerContext extends HandlerOptions {
  readonly context: string;
  /** Absent on an unmodified Nest handler. */
  readonly message?: AnyRequest | AnyEvent | undefined;
  readonly payload: unknown;
}

/** Wraps every handler call, e.g. in a unit of work. `next` calls the next middleware or the handler. */
export type HandlerMiddleware = (context: HandlerContext, next: () => Promise<unknown>) => Promise<unknown>;

/** Token of the `HandlerMiddleware[]` of an application; the first is the outermost. */
export const HANDLER_MIDDLEWARE = Symbol('HANDLER_MIDDLEWARE');

/** Combines `middleware` into one; the first is the outermost. */
export function composeMiddleware(middleware: readonly HandlerMiddleware[]): HandlerMiddleware {
  return middleware.reduceRight<HandlerMiddleware>(
    (inner, outer) => (context, next) => outer(context, () => inner(context, next)),
    (_, next) => next(),
  );
}
