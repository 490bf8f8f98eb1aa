import type { MessageHeaders } from './headers.js';

export interface OutgoingEvent {
  /** Minted when the event was written to its outbox: the same at every delivery. */
  readonly id: string;
  readonly pattern: string;
  /** Events of one aggregate are handed over in the order in which they were written. */
  readonly aggregateId: string;
  readonly body: unknown;
  readonly headers: MessageHeaders;
  /** ISO 8601 in UTC. */
  readonly occurredAt: string;
}

/** Hands events over to whatever delivers them to the subscribing contexts. Called by outbox relays only. */
export abstract class EventPublisher {
  /**
   * Resolves once the event cannot be lost any more: every subscriber in this process has handled it, or the
   * broker has it. Rejects otherwise, and may then be called again with the same event.
   */
  abstract publish(event: OutgoingEvent): Promise<void>;

  /**
   * Has a context's events handed over again where the broker may have lost some of them; resolves when that is
   * done or not needed. Rejects when it cannot tell.
   */
  async afterLoss(_context: string, _handOverAgain: () => Promise<void>): Promise<void> {}
}
