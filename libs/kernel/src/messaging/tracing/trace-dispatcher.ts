import type { MessageHandler } from '@nestjs/microservices';
import type { SpanStart, Tracing } from '#kernel/observability';
import type { Dispatcher, IncomingEvent, IncomingRequest } from '../dispatch/dispatcher.js';
import { labelOf } from '../dispatch/handler-metadata.js';
import type { MessageHeaders } from '../transport/headers.js';
import { watched } from '../dispatch/observe-completion.js';
import { eventAttributes, rpcAttributes } from './attributes.js';
import { failedCall, failedHandling } from './failed.js';

type Incoming = { readonly headers: MessageHeaders };

/** Records the handling of each message that is part of a trace; what the handler does becomes part of it. */
export function traceDispatcher(dispatcher: Dispatcher, tracing: Tracing): void {
  const answer = dispatcher.request.bind(dispatcher);
  dispatcher.request = (handler: MessageHandler, incoming: IncomingRequest, transportContext: unknown) => {
    const parent = incoming.headers.traceparent;
    if (parent === undefined) return answer(handler, incoming, transportContext);
    const { pattern } = incoming;
    const start: SpanStart = { name: pattern, kind: 'server', parent, attributes: rpcAttributes(pattern) };
    const span = tracing.begin(start);
    return watched(
      () => answer(handler, under(span.traceparent, incoming), transportContext),
      (failure) => span.end(failure && failedHandling(failure.error)),
    );
  };

  const deliver = dispatcher.event.bind(dispatcher);
  dispatcher.event = (handler: MessageHandler, incoming: IncomingEvent, transportContext: unknown) => {
    const parent = incoming.headers.traceparent;
    if (parent === undefined) return deliver(handler, incoming, transportContext);
    const { context = '' } = labelOf(handler);
    const attributes = {
      ...eventAttributes(incoming, 'process'),
      'messaging.consumer.group.name': context,
    };
    const span = tracing.begin({ name: `process ${incoming.pattern}`, kind: 'consumer', parent, attributes });
    return watched(
      () => deliver(handler, under(span.traceparent, incoming), transportContext),
      (failure) => span.end(failure && failedCall(failure.error)),
    );
  };
}

function under<T extends Incoming>(traceparent: string, incoming: T): T {
  return { ...incoming, headers: { ...incoming.headers, traceparent } };
}
