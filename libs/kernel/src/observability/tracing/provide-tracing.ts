import type { FactoryProvider } from '@nestjs/common';
import { Configuration } from '#kernel/config';
import type { ScopeReader } from '../scope-reader.js';
import type { Tracing } from './tracing.js';
import { TracingSettings } from './tracing.settings.js';

/** Injection token of the `Tracing` of an application; null where tracing is off. */
export const TRACING = Symbol('TRACING');

/** Loads the OpenTelemetry SDK only if an endpoint is configured. */
export function provideTracing(processName: string, { traceparent }: ScopeReader): FactoryProvider {
  return {
    provide: TRACING,
    useFactory: async (configuration: Configuration): Promise<Tracing | null> => {
      const { endpoint, sampleRatio } = configuration.of(TracingSettings);
      if (endpoint === undefined) return null;
      const { Tracing } = await import('./tracing.js');
      return new Tracing(processName, sampleRatio, traceparent);
    },
    inject: [Configuration],
  };
}
