import type { AnyEvent, EventMessage } from './event.js';
import type { AnyRequest, RequestMessage, RequestOf, ResponseOf } from './message.js';
import type { FailureClass } from './failure.js';

export interface ContextContract<
  Context extends string,
  Requests extends Record<string, AnyRequest>,
  Events extends Record<string, AnyEvent>,
> {
  readonly context: Context;
  readonly requests: Requests;
  readonly events: Events;
}

export type AnyContract = ContextContract<string, Record<string, AnyRequest>, Record<string, AnyEvent>>;

/**
 * Declares the public interface of a context: every request it handles and every event it publishes. A pattern that
 * does not start with the name of the context is a compile error.
 */
export function contract<
  const Context extends string,
  Requests extends Record<string, RequestMessage<`${Context}.${string}`, any, any, readonly FailureClass[]>>,
  Events extends Record<string, EventMessage<`${Context}.${string}`, any>> = Record<string, never>,
>(
  context: Context,
  requests: Requests,
  events: Events = {} as Events,
): ContextContract<Context, Requests, Events> {
  return Object.freeze({ context, requests: Object.freeze(requests), events: Object.freeze(events) });
}

/**
 * Typed client of a context. Every call may be remote: it has a deadline and can fail with `Unreachable`, whose
 * `outcome` states whether the request may have been executed.
 */
export type Client<C extends { readonly requests: Record<string, AnyRequest> }> = {
  readonly [K in keyof C['requests']]: (
    request: RequestOf<C['requests'][K]>,
  ) => Promise<ResponseOf<C['requests'][K]>>;
};
