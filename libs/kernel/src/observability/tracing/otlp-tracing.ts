import { Logger } from '@nestjs/common';
import {
  ROOT_CONTEXT,
  SpanKind as Kind,
  SpanStatusCode,
  TraceFlags,
  trace,
  type Context,
  type Tracer,
} from '@opentelemetry/api';
import { setGlobalErrorHandler } from '@opentelemetry/core';
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
} from '@opentelemetry/sdk-trace';
import { formatTraceparent, parseTraceparent } from '../traceparent.js';
import type { Span, SpanEnd, SpanKind, SpanStart, Tracing } from './spans.js';

const flushTimeoutMs = 2_000;
/** Characters; longer SQL statements are truncated. */
const maxAttributeLength = 4_000;
/** Minimum interval between two log lines about failed exports. */
const errorLogIntervalMs = 60_000;

const kinds: Readonly<Record<SpanKind, Kind>> = {
  server: Kind.SERVER,
  client: Kind.CLIENT,
  producer: Kind.PRODUCER,
  consumer: Kind.CONSUMER,
};

/** Exports spans over OTLP/HTTP to the configured endpoint. Spans the collector does not accept in time are dropped. */
export class OtlpTracing implements Tracing {
  private readonly provider: TracerProvider;
  private readonly tracer: Tracer;

  constructor(processName: string, sampleRatio: number) {
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
      spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
    });
    this.tracer = this.provider.getTracer('cleave');
  }

  startSpan({ name, kind, parent, attributes }: SpanStart): Span {
    const span = this.tracer.startSpan(name, { kind: kinds[kind], attributes }, contextOf(parent));
    const { traceId, spanId, traceFlags } = span.spanContext();
    const sampled = (traceFlags & TraceFlags.SAMPLED) !== 0;
    return {
      traceparent: formatTraceparent({ traceId, parentId: spanId, sampled }),
      end: ({ attributes: endAttributes, errorType, isFault = true }: SpanEnd = {}) => {
        if (endAttributes) span.setAttributes(endAttributes);
        if (errorType !== undefined) span.setAttribute('error.type', errorType);
        if (errorType !== undefined && isFault) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  }

  async flush(): Promise<void> {
    await this.provider.forceFlush({ timeoutMillis: flushTimeoutMs }).catch(() => undefined);
  }
}

function contextOf(traceparent: string | undefined): Context {
  const parent = parseTraceparent(traceparent);
  if (!parent) return ROOT_CONTEXT;
  const { traceId, parentId: spanId, sampled } = parent;
  const traceFlags = sampled ? TraceFlags.SAMPLED : TraceFlags.NONE;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}

/** Logs at most one export error per `errorLogIntervalMs`. */
function logExportErrors(): void {
  const logger = new Logger('tracing');
  let nextLogAt = 0;
  setGlobalErrorHandler((error) => {
    if (Date.now() < nextLogAt) return;
    nextLogAt = Date.now() + errorLogIntervalMs;
    const reason = typeof error === 'string' ? error : error.message;
    logger.warn(`Exporting spans failed: ${reason}`);
  });
}
