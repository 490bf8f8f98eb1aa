export { Tracing } from '../tracing/tracing.js';
