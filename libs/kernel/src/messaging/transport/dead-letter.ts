/** An event that was given up after its last try. */
export interface DeadLetter {
  /** Names it among all dead letters; never changes. */
  readonly id: string;
  readonly eventId: string;
  readonly pattern: string;
  readonly aggregateId: string;
  /** The context that failed on it; undefined where every subscriber is tried together. */
  readonly subscriber: string | undefined;
  readonly reason: string;
  readonly tries: number;
  /** When it was given up: ISO 8601 in UTC. */
  readonly at: string;
  readonly body: unknown;
}

/** Where events that were given up are kept, until somebody decides. */
export interface DeadLetters {
  /** The oldest first. */
  list(): Promise<DeadLetter[]>;
  /**
   * Has it tried again, from the first try, by those who failed on it only. False when it is not there any more.
   * Later events of its aggregate may have been handled meanwhile.
   */
  replay(id: string): Promise<boolean>;
  /** Forgets it for good. False when it is not there any more. */
  discard(id: string): Promise<boolean>;
}
