/** An event whose delivery failed in all attempts. */
export interface DeadLetter {
  /** Unique among all dead letters; stable. */
  readonly id: string;
  readonly eventId: string;
  readonly pattern: string;
  readonly aggregateId: string;
  /**
   * The context whose subscriber failed; undefined for an outbox, which retries the delivery to all subscribers
   * together.
   */
  readonly subscriber: string | undefined;
  readonly reason: string;
  readonly attempts: number;
  /** Time of the last failed attempt: ISO 8601 in UTC. */
  readonly failedAt: string;
  readonly body: unknown;
}

/** Store of dead letters, until an operator replays or discards them. */
export interface DeadLetters {
  /** Sorted by `failedAt`, oldest first. */
  list(): Promise<DeadLetter[]>;
  /**
   * Schedules redelivery with a fresh attempt count: to the failed subscriber, or to all if `subscriber` is
   * undefined. False if the dead letter no longer exists. Later events of the same aggregate may already have been
   * handled.
   */
  replay(id: string): Promise<boolean>;
  /** Deletes the dead letter permanently. False if it no longer exists. */
  discard(id: string): Promise<boolean>;
}
