import type { OpenSpan, SpanEnd, SpanStart, Tracing } from './spans.js';

/** Records `work` as a span. `failed` tells how it ended where it threw. */
export async function recorded<T>(
  tracing: Tracing,
  start: SpanStart,
  work: (span: OpenSpan) => Promise<T>,
  failed: (error: unknown) => SpanEnd,
): Promise<T> {
  const span = tracing.begin(start);
  try {
    const result = await work(span);
    span.end();
    return result;
  } catch (error) {
    span.end(failed(error));
    throw error;
  }
}
