/** Metadata sent with a payload. Only these headers are transmitted. */
export interface MessageHeaders {
  /** Id of the request that caused the message; kernel clients always set it. Redeliveries have the same. */
  readonly requestId?: string;
  /** W3C Trace Context. */
  readonly traceparent?: string;
  /** `Bearer <token>` as sent by the client; every receiver verifies it again. */
  readonly authorization?: string;
  /**
   * Set by the gateway on the first message it sends for an HTTP request; not propagated to messages sent by its
   * handler.
   */
  readonly idempotencyKey?: string;
  /** `If-Match` as sent by the client; not propagated either. */
  readonly ifMatch?: string;
  /** `If-None-Match` of a request that changes something; not propagated either. */
  readonly ifNoneMatch?: string;
  /** IP address of the client, as seen by the gateway. */
  readonly clientIp?: string;
  /** `User-Agent` of the client, truncated. */
  readonly userAgent?: string;
}
