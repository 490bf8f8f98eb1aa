import { AsyncLocalStorage } from 'node:async_hooks';
import type { MessageHeaders } from '../transport/headers.js';
import type { Principal } from './principal.js';

/** What is known about the message (or the HTTP request) whose handling the current code is part of. */
export interface MessageScope {
  readonly headers: MessageHeaders;
  /** Last moment an answer is of use, in epoch milliseconds of this host's clock. */
  readonly deadline?: number;
  readonly principal?: Principal | undefined;
  /** The context and pattern being handled; absent at the edge. */
  readonly handling?: { readonly context: string; readonly pattern: string };
  /** Set while an event is handled: what an inbox dedupes on. */
  readonly event?: { readonly id: string; readonly subscriber: string };
  /** Told when the answer to a request sent from here was given before; a failure also names the trace of that. */
  readonly replayed?: (traceId?: string) => void;
}

const storage = new AsyncLocalStorage<MessageScope>();

export function currentScope(): MessageScope | undefined {
  return storage.getStore();
}

/** Everything `work` starts, however asynchronous, sees `scope`; nothing outside of it does. */
export function runInScope<T>(scope: MessageScope, work: () => T): T {
  return storage.run(scope, work);
}

/**
 * Makes `scope` that of the rest of an async function, and of everything it starts, at half the cost of `runInScope`,
 * which has to lead back as well. Only behind an `await`: what comes before the first one is still its caller's.
 */
export function enterScope(scope: MessageScope): void {
  storage.enterWith(scope);
}

/** The headers a message sent from here carries. What a client says of its request is for one message only. */
export function outgoingHeaders(): MessageHeaders {
  const scope = storage.getStore();
  if (!scope) return {};
  const { headers, handling } = scope;
  if (!handling || (headers.idempotencyKey === undefined && headers.ifMatch === undefined)) return headers;
  const { idempotencyKey: _, ifMatch: __, ...passedOn } = headers;
  return passedOn;
}
