import type { Span, SpanEnd, SpanStart, Tracing } from './spans.js';

/** Records `work` as a span. `onError` maps an error that `work` throws to the end of the span; the error is rethrown. */
export async function withSpan<T>(
  tracing: Tracing,
  start: SpanStart,
  work: (span: Span) => Promise<T>,
  onError: (error: unknown) => SpanEnd,
): Promise<T> {
  const span = tracing.startSpan(start);
  try {
    const result = await work(span);
    span.end();
    return result;
  } catch (error) {
    span.end(onError(error));
    throw error;
  }
}
