import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUIDv7 } from 'node:crypto';
import type { MessageHeaders } from '../transport/headers.js';
import type { Principal } from './principal.js';

/** Headers, deadline and principal of the message or HTTP request being handled. */
export interface MessageScope {
  readonly headers: MessageHeaders;
  /**
   * The module in another process whose request is executed, also while its handler calls others in this process. Verified by
   * the transport, unlike the headers.
   */
  readonly caller?: string | undefined;
  /** Deadline of the reply in milliseconds of `performance.now()`, the monotonic clock of this process. */
  readonly deadline?: number;
  readonly principal?: Principal | undefined;
  /** Context and pattern of the current handler; absent in the gateway. */
  readonly handler?: { readonly context: string; readonly pattern: string };
  /** Set while an event is handled: the deduplication key of the inbox. `handlerName` is `<Class>.<method>`. */
  readonly event?: { readonly id: string; readonly handlerName: string };
  /**
   * Called when the reply to a request sent from here is a replay; for a replayed failure with the original trace id.
   */
  readonly onReplayed?: (traceId?: string) => void;
}

const storage = new AsyncLocalStorage<MessageScope>();

export function currentScope(): MessageScope | undefined {
  return storage.getStore();
}

/** Runs `work` with `scope` as its current scope, including everything it starts asynchronously. */
export function runInScope<T>(scope: MessageScope, work: () => T): T {
  return storage.run(scope, work);
}

/**
 * Sets `scope` for the rest of the current async function and everything it starts, at half the cost of `runInScope`,
 * which must also restore the previous scope. Call it only after an `await`: before the first one, the code still runs
 * in the scope of its caller.
 */
export function enterScope(scope: MessageScope): void {
  storage.enterWith(scope);
}

/**
 * Headers for a message sent from here. Inside a handler, `idempotencyKey` and the preconditions are left out: they
 * apply to what the gateway sends for an HTTP request, not to the messages that a handler sends in turn. A scope without a
 * request id gets a new one, so that the receiver can distinguish a redelivery of this message from another message with the
 * same idempotency key.
 */
export function outgoingHeaders(): MessageHeaders {
  const scope = storage.getStore();
  if (!scope) return { requestId: randomUUIDv7() };
  const { handler } = scope;
  const headers =
    scope.headers.requestId === undefined ? { ...scope.headers, requestId: randomUUIDv7() } : scope.headers;
  const { idempotencyKey, ifMatch, ifNoneMatch, ...propagated } = headers;
  if (!handler || (idempotencyKey ?? ifMatch ?? ifNoneMatch) === undefined) return headers;
  return propagated;
}
