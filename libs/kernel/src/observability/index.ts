export { contributeLogFields } from './log-fields.js';
export { counter, gauge, metricsFormat, readMetrics, stopwatch, updateOnReading } from './metrics.js';
export { ObservabilityModule } from './observability.module.js';
export { processLogger } from './process-logger.js';
export { childTraceparent, newTraceparent, parseTraceparent, type Traceparent } from './traceparent.js';
