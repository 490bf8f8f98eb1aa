export type SpanKind = 'server' | 'client' | 'producer' | 'consumer';

export type SpanAttributes = Readonly<Record<string, string | number>>;

export interface SpanStart {
  readonly name: string;
  readonly kind: SpanKind;
  /** The traceparent of what caused it; without one, a trace begins. */
  readonly parent: string | undefined;
  /** By their names in OpenTelemetry's semantic conventions. Never what a client has entered. */
  readonly attributes: SpanAttributes;
}

export interface SpanEnd {
  readonly attributes?: SpanAttributes;
  /** What went wrong, as one of few words: a code or a status. */
  readonly errorType?: string | undefined;
  /** Whether the failure is the fault of the span's own side. */
  readonly isFault?: boolean;
}

export interface OpenSpan {
  /** For what it causes, which becomes its child. */
  readonly traceparent: string;
  end(how?: SpanEnd): void;
}

/** Records spans and sends them to a collector, in the background. */
export interface Tracing {
  begin(span: SpanStart): OpenSpan;
  /** Resolves once all that has ended is sent, or cannot be within two seconds. */
  flush(): Promise<void>;
}
