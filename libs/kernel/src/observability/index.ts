export { contributeLogFields } from './log-fields.js';
export { countTurnedAway } from './measure-requests.js';
export {
  counter,
  gauge,
  listMetrics,
  metricsFormat,
  readMetrics,
  stopwatch,
  updateOnReading,
} from './metrics.js';
export { ObservabilityModule } from './observability.module.js';
export { processLogger } from './process-logger.js';
export { traceIdOf } from './traceparent.js';
export { currentTraceparent, tellTraceparentBy } from './tracing/current-trace.js';
export { recorded } from './tracing/recorded.js';
export { traceparentOf } from './tracing/trace-requests.js';
export type { SpanEnd, SpanStart, Tracing } from './tracing/spans.js';
export { startTracing, tracing } from './tracing/tracing.js';
