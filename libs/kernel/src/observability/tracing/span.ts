import { SpanStatusCode, type Attributes, type Span as ApiSpan } from '@opentelemetry/api';

export interface SpanEnd {
  readonly attributes?: Attributes;
  /** The error as a value of low cardinality: a failure code or a status. */
  readonly errorType?: string | undefined;
  /** Whether this side of the call caused the error; the span then has the status ERROR. Default true. */
  readonly isFault?: boolean;
}

/** A started OpenTelemetry span. */
export class Span {
  constructor(
    private readonly span: ApiSpan,
    /** The traceparent to send on, so that the receiver's span becomes a child of this one. */
    readonly traceparent: string,
  ) {}

  end({ attributes = {}, errorType, isFault = true }: SpanEnd = {}): void {
    this.span.setAttributes(attributes);
    if (errorType !== undefined) this.span.setAttribute('error.type', errorType);
    if (errorType !== undefined && isFault) this.span.setStatus({ code: SpanStatusCode.ERROR });
    this.span.end();
  }

  /** Ends the span when `work` settles, and returns `work`. `onError` maps its error to the end of the span. */
  async endAfter<T>(work: Promise<T>, onError: (error: unknown) => SpanEnd): Promise<T> {
    try {
      const result = await work;
      this.end();
      return result;
    } catch (error) {
      this.end(onError(error));
      throw error;
    }
  }
}
