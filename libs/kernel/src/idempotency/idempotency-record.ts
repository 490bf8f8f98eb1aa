import { IdempotencyKeyInUse, IdempotencyKeyReused } from '#contracts/definition';
import type { RequestWithKey } from './request-with-key.js';

/** The stored state of an idempotency key. */
export interface IdempotencyRecord {
  readonly fingerprint: string;
  readonly sendId: string;
  /** Fencing token of the execution that may commit under the key. */
  readonly claimToken: string;
  /** True once the response can no longer change. */
  readonly completed: boolean;
  /** True while the execution that holds the claim may still be running. */
  readonly leased: boolean;
  /** True once a transaction of the handler has committed or the command has completed. */
  readonly committed: boolean;
  /** Encrypted. */
  readonly response: string | null;
}

/**
 * Returns the record of an earlier request of which `request` is a retry or a redelivery.
 * @throws IdempotencyKeyReused if `request` is a different request
 * @throws IdempotencyKeyInUse if another request with the key is running or has just released it
 */
export function usableRecord(
  record: IdempotencyRecord | undefined,
  request: RequestWithKey,
): IdempotencyRecord & { readonly isOfSameSending: boolean } {
  if (!record) throw keyInUse();
  if (record.fingerprint !== request.fingerprint) throw new IdempotencyKeyReused({});
  const isOfSameSending = record.sendId === request.sendId;
  if (record.leased && !isOfSameSending) throw keyInUse();
  return { ...record, isOfSameSending };
}

export function keyInUse(): IdempotencyKeyInUse {
  return new IdempotencyKeyInUse({ retryAfterSeconds: 1 });
}
