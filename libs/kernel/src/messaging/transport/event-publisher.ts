import type { Tracing } from '#kernel/observability';
import { failedSpanEnd, headersWithin, startPublishSpan } from '../tracing/message-spans.js';
import type { MessageHeaders } from './headers.js';

export interface OutgoingEvent {
  /** Generated when the event was written to its outbox or sent by `ClientProxy.emit`; identical for every delivery. */
  readonly id: string;
  readonly pattern: string;
  /** Events of the same aggregate are published in the order in which they were written. */
  readonly aggregateId: string;
  readonly body: unknown;
  readonly headers: MessageHeaders;
  /** ISO 8601 in UTC. */
  readonly occurredAt: string;
}

/** How far the events of a context have been handled. */
export interface EventProgress {
  /** Opaque position after the last event published so far. */
  readonly current: string;
  /** Whether every subscriber has handled the events before the position `previous` that was passed to `progress`. */
  readonly isPreviousHandled: boolean;
}

/** Publishes events to the subscribing contexts. Called by outbox relays, and by `ClientProxy.emit` of plain Nest code. */
export abstract class EventPublisher {
  /**
   * Whether `publish` resolves only after every subscriber has handled the event, so that a published event cannot be lost.
   */
  readonly awaitsSubscribers: boolean = true;

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
      failedSpanEnd,
    );
  }

  protected abstract deliver(event: OutgoingEvent): Promise<void>;

  /**
   * Calls `onLoss` if the broker may have lost events of `context`: if it was restarted, replaced or flushed since the
   * last call. Only one process does so at a time, for at most `lockMs` milliseconds. Resolves when that is done or not
   * needed; rejects when the state of the broker cannot be determined.
   */
  async detectDataLoss(_context: string, _onLoss: () => Promise<void>, _lockMs?: number): Promise<void> {}

  /**
   * Returns the current position in the events of `context`, and whether those before `previous`, an earlier position,
   * are handled. Undefined if that is unknown, or if the broker may have lost data since then.
   */
  async progress(_context: string, _previous?: string): Promise<EventProgress | undefined> {
    return undefined;
  }
}
