import type { Subscriber } from 'rxjs';
import type { MessageHeaders } from './headers.js';

export interface OutgoingRequest {
  /** The context that handles the request. */
  readonly context: string;
  /** The module that sends it; default: the one that the transport is configured with. */
  readonly caller?: string | undefined;
  /**
   * Whether the request is sent to the target app of the placement although this process hosts the context itself: see
   * `WorkPlacement`.
   */
  readonly isRedirected?: boolean;
  readonly pattern: string;
  readonly payload: unknown;
  readonly headers: MessageHeaders;
  /** A time of `performance.now()`. */
  readonly deadline: number;
  /** An earlier time: a request that no consumer has read by then is cancelled and rejected as `not-sent`. */
  readonly pickupDeadline?: number | undefined;
  readonly idempotent: boolean;
  /** Receives every value of the reply before the request settles. Unsubscribing cancels the request. */
  readonly replySubscriber?: Subscriber<unknown> | undefined;
  /** Called by remote transports when the context has replied. A request may also settle without a reply: it was cancelled. */
  readonly onReply?: () => void;
}

/** Sends a request to one replica of a context and returns its reply. */
export interface RequestTransport {
  /**
   * Settles at the latest about 120 ms after the deadline. Rejects with the `WireFailure` returned by the handler, with
   * `Unreachable` or, for plain Nest handlers, with the error that Nest would send.
   */
  request(call: OutgoingRequest): Promise<unknown>;
}

/** Pattern that every transport replies to without calling a handler; it tests the round trip. */
export const pingPattern = 'platform.ping';
