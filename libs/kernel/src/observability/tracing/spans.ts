export type SpanKind = 'server' | 'client' | 'producer' | 'consumer';

type SpanAttributes = Readonly<Record<string, string | number>>;

export interface SpanStart {
  readonly name: string;
  readonly kind: SpanKind;
  /** The traceparent of the parent span; undefined starts a new trace. */
  readonly parent: string | undefined;
  /** Named by OpenTelemetry's semantic conventions. Must not contain client input. */
  readonly attributes: SpanAttributes;
}

export interface SpanEnd {
  readonly attributes?: SpanAttributes;
  /** The error as a value of low cardinality: a failure code or a status. */
  readonly errorType?: string | undefined;
  /** Whether this side of the call caused the error; the span then has the status ERROR. Default true. */
  readonly isFault?: boolean;
}

export interface Span {
  /** The traceparent to send on, so that the receiver's span becomes a child of this one. */
  readonly traceparent: string;
  end(result?: SpanEnd): void;
}

/** Records spans and exports them to a collector in the background. */
export interface Tracing {
  startSpan(span: SpanStart): Span;
  /** Exports all ended spans; resolves after two seconds at the latest and never rejects. */
  flush(): Promise<void>;
}
