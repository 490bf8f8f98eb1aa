export { contributeLogFields } from './log-fields.js';
export { countShedRequest } from './measure-requests.js';
export {
  collectOnScrape,
  counter,
  gauge,
  histogram,
  listMetrics,
  metricsFormat,
  readMetrics,
} from './metrics.js';
export { ObservabilityModule } from './observability.module.js';
export { processLogger } from './process-logger.js';
export { traceIdOf } from './traceparent.js';
export { currentTraceparent, setTraceContextSource } from './tracing/current-trace.js';
export { withSpan } from './tracing/with-span.js';
export { traceparentOf } from './tracing/trace-requests.js';
export type { SpanEnd, SpanStart, Tracing } from './tracing/spans.js';
export { startTracing, tracing } from './tracing/tracing.js';
