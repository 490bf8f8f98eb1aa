import type { Money, PaymentMethod } from '#contracts/orders';

export interface Charge {
  /** Names the payment for ever: whatever is asked under one key is about one payment. */
  readonly key: string;
  readonly amount: Money;
  /** What the provider gave the customer's client for the means of payment. */
  readonly token: string | null;
}

/**
 * `processing`: the provider has not decided; ask again. `captured`: the held money is ours, but for what was given
 * back of it. `voided`: nothing is held, nor can it be any more.
 */
export type PaymentState = 'authorised' | 'captured' | 'declined' | 'processing' | 'voided';

/** Holds and gives back a customer's money. Never called inside a database transaction. */
export interface PaymentProvider {
  readonly method: PaymentMethod;
  /** Whether a means of payment has to be named. */
  readonly needsToken: boolean;
  /** Whether new orders may be paid like this. */
  readonly isOffered: boolean;

  /** Whether there is never anything to hold or to give back. */
  readonly holdsNothing?: true;

  /**
   * Holds the amount, once per key: repeated, it answers what the first came to. May reject although the money
   * is held: whoever calls it finds out with `findByKey`, and never by guessing.
   */
  authorise(charge: Charge, signal: AbortSignal): Promise<PaymentState>;

  /** Collects what is held. Safe to repeat. Does nothing once it is voided. */
  capture(key: string): Promise<void>;

  /**
   * Gives `amount` minor units back, once per `refundId`, collecting what is held before if need be. Does nothing
   * once it is voided.
   */
  refund(key: string, refundId: string, amount: number): Promise<void>;

  /**
   * Gives back all that is held or was collected. Safe to repeat, and final: an authorisation that arrives later
   * holds nothing.
   */
  void(key: string): Promise<void>;

  /** Undefined when the provider has never heard of the key. */
  findByKey(key: string): Promise<PaymentState | undefined>;
}
