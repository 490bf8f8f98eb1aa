import { settingsOf } from '#kernel/config';
import type { Tracing } from './spans.js';
import { TracingSettings } from './tracing.settings.js';

let current: Tracing | undefined;

/**
 * Undefined where nothing is exported. Whoever would record a span is then composed without, and pays nothing: ask
 * while a process is put together, not for each call.
 */
export function tracing(): Tracing | undefined {
  return current;
}

/** To be called before a process is put together. Loads OpenTelemetry where it is configured, and nowhere else. */
export async function startTracing(processName: string): Promise<void> {
  const { endpoint, sampled } = settingsOf(TracingSettings);
  if (endpoint === undefined) return;
  const { OtlpTracing } = await import('./otlp-tracing.js');
  current = new OtlpTracing(processName, sampled);
}
