import type { Money } from '#contracts/orders';

export interface Charge {
  /** Identifies the payment permanently: all calls with one key concern one payment. */
  readonly key: string;
  readonly amount: Money;
  /** Payment token that the client obtained from the provider. */
  readonly token: string | null;
}

/**
 * `unsupported`: the provider does not accept the amount. `processing`: the provider has not decided yet. `captured`:
 * the authorised amount was collected, less refunds. `voided`: nothing is authorised, and a later authorisation has no
 * effect.
 */
export type PaymentState = 'authorised' | 'captured' | 'declined' | 'unsupported' | 'processing' | 'voided';

/** Authorises, captures and refunds payments. Must not be called inside a database transaction. */
export interface PaymentProvider {
  /** Whether a charge needs a payment token. */
  readonly requiresToken: boolean;
  /** Whether the provider has the settings that it needs. */
  readonly isConfigured: boolean;
  /** Set if the provider never authorises or captures money, so that no operation has an effect. */
  readonly hasNoSideEffects?: true;

  /** Whether the provider can represent the amount. It may still reject it, for example below its minimum. */
  supports(amount: Money): boolean;

  /**
   * Authorises the amount. Idempotent per key: a repeated call returns the outcome of the first. May reject although the
   * amount is authorised; the caller must then query `findByKey`.
   */
  authorise(charge: Charge, signal: AbortSignal): Promise<PaymentState>;

  /**
   * Captures the authorised amount. Idempotent. Returns false if that is impossible: the payment was voided, or its
   * authorisation has expired.
   */
  capture(key: string): Promise<boolean>;

  /**
   * Refunds the amount and captures the authorised amount first if necessary. Idempotent per `refundId`.
   * Returns false if that is impossible, as for `capture`.
   */
  refund(key: string, refundId: string, amount: Money): Promise<boolean>;

  /**
   * Releases the authorised amount or refunds the captured amount in full. Idempotent and final: a later authorisation
   * has no effect.
   */
  void(key: string): Promise<void>;

  /** Undefined if the provider does not know the key. */
  findByKey(key: string): Promise<PaymentState | undefined>;
}
