import { withSpan, type Tracing } from '#kernel/observability';
import type { EventPublisher, OutgoingEvent } from '../transport/event-publisher.js';
import { eventAttributes } from './attributes.js';
import { callerSpanEnd } from './span-end.js';

/**
 * Wraps `publisher` so that each published event of a trace gets a span: a child of the span that added the event to
 * the outbox, and the parent of the spans of its subscribers.
 */
export function tracePublisher(publisher: EventPublisher, tracing: Tracing): void {
  const publish = publisher.publish.bind(publisher);
  publisher.publish = (event: OutgoingEvent) => {
    const parent = event.headers.traceparent;
    if (parent === undefined) return publish(event);
    const name = `publish ${event.pattern}`;
    const start = { name, kind: 'producer', parent, attributes: eventAttributes(event, 'send') } as const;
    const work = ({ traceparent }: { traceparent: string }): Promise<void> =>
      publish({ ...event, headers: { ...event.headers, traceparent } });
    return withSpan(tracing, start, work, callerSpanEnd);
  };
}
