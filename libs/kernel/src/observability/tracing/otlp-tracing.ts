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
import type { OpenSpan, SpanEnd, SpanKind, SpanStart, Tracing } from './spans.js';

const flushMs = 2_000;
/** Characters: long statements are cut. */
const longestAttribute = 4_000;
/** A collector that is away is no news more often than that. */
const complainMs = 60_000;

const kinds: Readonly<Record<SpanKind, Kind>> = {
  server: Kind.SERVER,
  client: Kind.CLIENT,
  producer: Kind.PRODUCER,
  consumer: Kind.CONSUMER,
};

/** Exports over OTLP/HTTP to where the environment says. What the collector does not take in time is dropped. */
export class OtlpTracing implements Tracing {
  private readonly provider: TracerProvider;
  private readonly tracer: Tracer;

  constructor(processName: string, sampled: number) {
    reportErrorsNowAndThen();
    const named = resourceFromAttributes({ 'service.namespace': 'cleave', 'service.name': processName });
    this.provider = new TracerProvider({
      resource: defaultResource()
        .merge(named)
        .merge(detectResources({ detectors: [envDetector] })),
      spanLimits: { attributeValueLengthLimit: longestAttribute },
      sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(sampled) }),
      spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
    });
    this.tracer = this.provider.getTracer('cleave');
  }

  begin({ name, kind, parent, attributes }: SpanStart): OpenSpan {
    const span = this.tracer.startSpan(name, { kind: kinds[kind], attributes }, contextOf(parent));
    const { traceId, spanId, traceFlags } = span.spanContext();
    const sampled = (traceFlags & TraceFlags.SAMPLED) !== 0;
    return {
      traceparent: formatTraceparent({ traceId, parentId: spanId, sampled }),
      end: ({ attributes: found, errorType, isFault = true }: SpanEnd = {}) => {
        if (found) span.setAttributes(found);
        if (errorType !== undefined) span.setAttribute('error.type', errorType);
        if (errorType !== undefined && isFault) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  }

  async flush(): Promise<void> {
    await this.provider.forceFlush({ timeoutMillis: flushMs }).catch(() => undefined);
  }
}

function contextOf(traceparent: string | undefined): Context {
  const parent = parseTraceparent(traceparent);
  if (!parent) return ROOT_CONTEXT;
  const { traceId, parentId: spanId, sampled } = parent;
  const traceFlags = sampled ? TraceFlags.SAMPLED : TraceFlags.NONE;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}

function reportErrorsNowAndThen(): void {
  const logger = new Logger('tracing');
  let silentUntil = 0;
  setGlobalErrorHandler((error) => {
    if (Date.now() < silentUntil) return;
    silentUntil = Date.now() + complainMs;
    const reason = typeof error === 'string' ? error : error.message;
    logger.warn(`spans are not exported: ${reason}`);
  });
}
