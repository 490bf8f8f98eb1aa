import type { MessageHeaders } from './headers.js';

export interface OutgoingRequest {
  /** The context that answers. */
  readonly context: string;
  readonly pattern: string;
  readonly payload: unknown;
  readonly headers: MessageHeaders;
  /** Epoch milliseconds of this host's clock. */
  readonly deadline: number;
  readonly repeatable: boolean;
}

/** Carries one request to one replica of a context and its answer back. */
export interface RequestTransport {
  /**
   * Settles by the deadline, whatever happens. Rejects with a `WireFailure` the handler answered, or with
   * `Unreachable`.
   */
  request(call: OutgoingRequest): Promise<unknown>;
}

/** Answered by every transport's server itself: it proves a round trip and touches no handler. */
export const pingPattern = 'platform.ping';
