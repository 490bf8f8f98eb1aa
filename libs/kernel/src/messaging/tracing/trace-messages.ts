import { setTraceContextSource, type Tracing } from '#kernel/observability';
import type { Dispatcher } from '../dispatch/dispatcher.js';
import type { EventPublisher } from '../transport/event-publisher.js';
import type { MessageRouter } from '../transport/message-router.js';
import { currentScope } from '../api/message-scope.js';
import { traceDispatcher } from './trace-dispatcher.js';
import { tracePublisher } from './trace-publisher.js';
import { traceRouter } from './trace-router.js';

/** The instances through which all messages of a process pass. */
export interface MessagingPipeline {
  readonly router: MessageRouter;
  readonly dispatcher: Dispatcher;
  readonly publisher: EventPublisher;
}

/**
 * Records a span on both sides of each request and each event that is part of a trace. Replaces methods of these
 * instances, so that a process without tracing has no overhead per message.
 */
export function traceMessages({ router, dispatcher, publisher }: MessagingPipeline, tracing: Tracing): void {
  setTraceContextSource(() => currentScope()?.headers.traceparent);
  traceRouter(router, tracing);
  traceDispatcher(dispatcher, tracing);
  tracePublisher(publisher, tracing);
}
