import { settingsOf } from '#kernel/config';
import type { Tracing } from './spans.js';
import { TracingSettings } from './tracing.settings.js';

let current: Tracing | undefined;

/**
 * The tracing of this process; undefined where tracing is off. Call it while the process is composed, not per request:
 * without tracing, nothing is wrapped and nothing costs.
 */
export function tracing(): Tracing | undefined {
  return current;
}

/** Loads OpenTelemetry if an endpoint is configured. Must be called before the process is composed. */
export async function startTracing(processName: string): Promise<void> {
  const { endpoint, sampleRatio } = settingsOf(TracingSettings);
  if (endpoint === undefined) return;
  const { OtlpTracing } = await import('./otlp-tracing.js');
  current = new OtlpTracing(processName, sampleRatio);
}
