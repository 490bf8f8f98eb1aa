import type { MessageHandler } from '@nestjs/microservices';
import type { SpanStart, Tracing } from '#kernel/observability';
import type { Dispatcher, IncomingEvent, IncomingRequest } from '../dispatch/dispatcher.js';
import { metadataOf } from '../dispatch/handler-metadata.js';
import type { MessageHeaders } from '../transport/headers.js';
import { observeCompletion } from '../dispatch/observe-completion.js';
import { eventAttributes, rpcAttributes } from './attributes.js';
import { callerSpanEnd, handlerSpanEnd } from './span-end.js';

type Incoming = { readonly headers: MessageHeaders };

/**
 * Wraps `dispatcher` so that each handled message of a trace gets a span, which is the parent of the spans of its
 * handler. Messages without a trace context are passed through.
 */
export function traceDispatcher(dispatcher: Dispatcher, tracing: Tracing): void {
  const request = dispatcher.request.bind(dispatcher);
  dispatcher.request = (handler: MessageHandler, incoming: IncomingRequest, transportContext: unknown) => {
    const parent = incoming.headers.traceparent;
    if (parent === undefined) return request(handler, incoming, transportContext);
    const { pattern } = incoming;
    const start: SpanStart = { name: pattern, kind: 'server', parent, attributes: rpcAttributes(pattern) };
    const span = tracing.startSpan(start);
    return observeCompletion(
      () => request(handler, withTraceparent(span.traceparent, incoming), transportContext),
      (failure) => span.end(failure && handlerSpanEnd(failure.error)),
    );
  };

  const deliver = dispatcher.event.bind(dispatcher);
  dispatcher.event = (handler: MessageHandler, incoming: IncomingEvent, transportContext: unknown) => {
    const parent = incoming.headers.traceparent;
    if (parent === undefined) return deliver(handler, incoming, transportContext);
    const { context = '' } = metadataOf(handler);
    const attributes = {
      ...eventAttributes(incoming, 'process'),
      'messaging.consumer.group.name': context,
    };
    const span = tracing.startSpan({
      name: `process ${incoming.pattern}`,
      kind: 'consumer',
      parent,
      attributes,
    });
    return observeCompletion(
      () => deliver(handler, withTraceparent(span.traceparent, incoming), transportContext),
      (failure) => span.end(failure && callerSpanEnd(failure.error)),
    );
  };
}

function withTraceparent<T extends Incoming>(traceparent: string, incoming: T): T {
  return { ...incoming, headers: { ...incoming.headers, traceparent } };
}
