/** What travels beside a payload. Names are fixed; anything else is dropped on the way. */
export interface MessageHeaders {
  readonly requestId?: string;
  /** W3C Trace Context. */
  readonly traceparent?: string;
  /** `Bearer <token>` as the client sent it; whoever acts on it verifies it again. */
  readonly authorization?: string;
  /** Set by the edge for the one message a client's request becomes; never passed further on. */
  readonly idempotencyKey?: string;
  /** As the client sent it, like the idempotency key for one message only. */
  readonly ifMatch?: string;
  /** Where the client is, as the edge sees it: an IP address. */
  readonly clientAddress?: string;
  /** What the client calls itself, cut to a sane length. */
  readonly userAgent?: string;
}
