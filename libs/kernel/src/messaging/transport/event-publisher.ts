import type { Tracing } from '#kernel/observability';
import { callerSpanEnd, headersWithin, startPublishSpan } from '../tracing/message-spans.js';
import type { MessageHeaders } from './headers.js';

export interface OutgoingEvent {
  /** Generated when the event was written to its outbox; identical for every delivery. */
  readonly id: string;
  readonly pattern: string;
  /** Events of the same aggregate are published in the order in which they were written. */
  readonly aggregateId: string;
  readonly body: unknown;
  readonly headers: MessageHeaders;
  /** ISO 8601 in UTC. */
  readonly occurredAt: string;
}

/** Publishes events to the subscribing contexts. Called by outbox relays, and by `ClientProxy.emit` of plain Nest code. */
export abstract class EventPublisher {
  constructor(private readonly tracing: Tracing | null = null) {}

  /**
   * Resolves once delivery is guaranteed: every subscriber in this process has handled the event, or the broker has
   * stored it. Rejects otherwise; the caller may retry with the same event.
   */
  publish(event: OutgoingEvent): Promise<void> {
    const span = this.tracing ? startPublishSpan(this.tracing, event) : undefined;
    if (!span) return this.deliver(event);
    return span.endAfter(
      this.deliver({ ...event, headers: headersWithin(span, event.headers) }),
      callerSpanEnd,
    );
  }

  protected abstract deliver(event: OutgoingEvent): Promise<void>;

  /**
   * Calls `republish` if the broker may have lost events of `context`. Resolves when that is done or not needed;
   * rejects when the state of the broker cannot be determined.
   */
  async republishIfDataLost(_context: string, _republish: () => Promise<void>): Promise<void> {}
}
