import { SpanKind } from '@opentelemetry/api';
import { Failure, type FailureKind } from '#contracts/definition';
import type { Span, SpanEnd, Tracing } from '#kernel/observability';
import { isWireFailure } from '../dispatch/wire-failure.js';
import type { MessageHeaders } from '../transport/headers.js';

// Spans of messages, named by OpenTelemetry's semantic conventions. A message without a traceparent belongs to no trace
// and has no span.

interface TracedMessage {
  readonly pattern: string;
  readonly headers: MessageHeaders;
}

type TracedEvent = TracedMessage & { readonly id: string };

const system = 'cleave';

/** From sending a request to its reply, or the execution of its handler. */
export function startRequestSpan(
  tracing: Tracing,
  kind: SpanKind.CLIENT | SpanKind.SERVER,
  { pattern, headers: { traceparent } }: TracedMessage,
): Span | undefined {
  const attributes = { 'rpc.system.name': system, 'rpc.method': pattern };
  return traceparent === undefined
    ? undefined
    : tracing.startSpan(pattern, traceparent, { kind, attributes });
}

/** The publication of an event, a child of the span that added it to the outbox. */
export function startPublishSpan(tracing: Tracing, event: TracedEvent): Span | undefined {
  return startEventSpan(tracing, event, SpanKind.PRODUCER, 'publish');
}

/** The delivery of an event to a subscriber in `context`, a child of the span that published it. */
export function startDeliverySpan(tracing: Tracing, event: TracedEvent, context: string): Span | undefined {
  return startEventSpan(tracing, event, SpanKind.CONSUMER, 'process', context);
}

function startEventSpan(
  tracing: Tracing,
  { id, pattern, headers: { traceparent } }: TracedEvent,
  kind: SpanKind.PRODUCER | SpanKind.CONSUMER,
  operation: 'publish' | 'process',
  subscriber?: string,
): Span | undefined {
  if (traceparent === undefined) return undefined;
  const attributes = {
    'messaging.system': system,
    'messaging.destination.name': pattern,
    'messaging.operation.name': operation,
    'messaging.operation.type': operation === 'publish' ? 'send' : operation,
    'messaging.message.id': id,
    ...(subscriber !== undefined && { 'messaging.consumer.group.name': subscriber }),
  };
  return tracing.startSpan(`${operation} ${pattern}`, traceparent, { kind, attributes });
}

/** The headers with which the message continues `span`. */
export function headersWithin(span: Span | undefined, headers: MessageHeaders): MessageHeaders {
  return span ? { ...headers, traceparent: span.traceparent } : headers;
}

/** The end of a failed client, producer or consumer span: every failure is a fault. */
export function failedSpanEnd(error: unknown): SpanEnd {
  return { errorType: errorTypeOf(error) };
}

/** Failure kinds for which the handler, not the caller, is at fault. */
const faults: readonly FailureKind[] = ['internal', 'unavailable'];

/** The end of a server span: a declared rejection is a normal response, not a fault. */
export function handlerSpanEnd(error: unknown): SpanEnd {
  const isRejection = isWireFailure(error) && !faults.includes(error.kind);
  return { errorType: errorTypeOf(error), isFault: !isRejection };
}

function errorTypeOf(error: unknown): string {
  if (error instanceof Failure || isWireFailure(error)) return error.code;
  return error instanceof Error ? error.name : '_OTHER';
}
