import { tellTraceparentBy, type Tracing } from '#kernel/observability';
import type { Dispatcher } from '../dispatch/dispatcher.js';
import type { EventPublisher } from '../transport/event-publisher.js';
import type { MessageRouter } from '../transport/message-router.js';
import { currentScope } from '../api/message-scope.js';
import { traceDispatcher } from './trace-dispatcher.js';
import { tracePublisher } from './trace-publisher.js';
import { traceRouter } from './trace-router.js';

/** Where all messages of a process pass. */
export interface MessagePaths {
  readonly router: MessageRouter;
  readonly dispatcher: Dispatcher;
  readonly publisher: EventPublisher;
}

/**
 * Records a span at both ends of each request and each event that is part of a trace. Replaces methods of these
 * instances, so that in a process without tracing nothing stands in the way of a message.
 */
export function traceMessages({ router, dispatcher, publisher }: MessagePaths, tracing: Tracing): void {
  tellTraceparentBy(() => currentScope()?.headers.traceparent);
  traceRouter(router, tracing);
  traceDispatcher(dispatcher, tracing);
  tracePublisher(publisher, tracing);
}
