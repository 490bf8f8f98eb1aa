import { recorded, type Tracing } from '#kernel/observability';
import type { EventPublisher, OutgoingEvent } from '../transport/event-publisher.js';
import { eventAttributes } from './attributes.js';
import { failedCall } from './failed.js';

/** Records each event that is handed over: a child of what added it to the outbox, and the parent of its handling. */
export function tracePublisher(publisher: EventPublisher, tracing: Tracing): void {
  const publish = publisher.publish.bind(publisher);
  publisher.publish = (event: OutgoingEvent) => {
    const parent = event.headers.traceparent;
    if (parent === undefined) return publish(event);
    const name = `publish ${event.pattern}`;
    const start = { name, kind: 'producer', parent, attributes: eventAttributes(event, 'send') } as const;
    const work = ({ traceparent }: { traceparent: string }): Promise<void> =>
      publish({ ...event, headers: { ...event.headers, traceparent } });
    return recorded(tracing, start, work, failedCall);
  };
}
