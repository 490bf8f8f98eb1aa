import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import {
  ROOT_CONTEXT,
  defaultTextMapGetter,
  defaultTextMapSetter,
  trace,
  type SpanOptions,
  type Tracer,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator, setGlobalErrorHandler } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
  type SpanExporter,
} from '@opentelemetry/sdk-trace';
import { Span } from './span.js';

const flushTimeoutMs = 2_000;
/** Characters; longer SQL statements are truncated. */
const maxAttributeLength = 4_000;
/** Minimum interval between two log lines about failed exports. */
const errorLogIntervalMs = 60_000;

/**
 * Records the spans of one application and exports them over OTLP/HTTP. Spans the collector does not accept in time are
 * dropped.
 */
export class Tracing implements OnApplicationShutdown {
  private readonly provider: TracerProvider;
  private readonly tracer: Tracer;
  private readonly propagator = new W3CTraceContextPropagator();

  constructor(
    processName: string,
    sampleRatio: number,
    /** The traceparent of the running code; undefined for background work. */
    readonly currentTraceparent: () => string | undefined = () => undefined,
    exporter: SpanExporter = new OTLPTraceExporter(),
  ) {
    logExportErrors();
    const processResource = resourceFromAttributes({
      'service.namespace': 'cleave',
      'service.name': processName,
    });
    this.provider = new TracerProvider({
      resource: defaultResource()
        .merge(processResource)
        .merge(detectResources({ detectors: [envDetector] })),
      spanLimits: { attributeValueLengthLimit: maxAttributeLength },
      sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(sampleRatio) }),
      spanProcessors: [new BatchSpanProcessor({ exporter })],
    });
    this.tracer = this.provider.getTracer('cleave');
  }

  /**
   * Starts a child of the span `traceparent`, or a new trace if that is not valid. Attributes must not contain client input.
   */
  startSpan(name: string, traceparent: string | undefined, options: SpanOptions): Span {
    const parent = this.propagator.extract(ROOT_CONTEXT, { traceparent }, defaultTextMapGetter);
    const span = this.tracer.startSpan(name, options, parent);
    const headers: { traceparent?: string } = {};
    this.propagator.inject(trace.setSpan(ROOT_CONTEXT, span), headers, defaultTextMapSetter);
    return new Span(span, headers.traceparent!);
  }

  /** Exports all ended spans; resolves after two seconds at the latest and never rejects. */
  async onApplicationShutdown(): Promise<void> {
    await this.provider.forceFlush({ timeoutMillis: flushTimeoutMs }).catch(() => undefined);
  }
}

/** Logs at most one export error per `errorLogIntervalMs`. OpenTelemetry has one error handler per process. */
function logExportErrors(): void {
  const logger = new Logger('tracing');
  let nextLogAt = 0;
  setGlobalErrorHandler((error) => {
    if (performance.now() < nextLogAt) return;
    nextLogAt = performance.now() + errorLogIntervalMs;
    const reason = typeof error === 'string' ? error : error.message;
    logger.warn(`Exporting spans failed: ${reason}`);
  });
}
