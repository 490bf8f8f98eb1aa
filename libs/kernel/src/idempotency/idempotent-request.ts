import type { AnyRequest } from '#contracts/definition';
import { currentScope } from '#kernel/messaging';
import { IdempotencyCipher } from './idempotency-cipher.js';

/** A command with an idempotency key. */
export interface IdempotentRequest {
  /** HMAC of caller and key: keys are scoped to the caller. */
  readonly id: string;
  readonly callerId: string;
  /** HMAC of pattern and payload: distinguishes a retry from a different request with the same key. */
  readonly fingerprint: string;
  /** Distinguishes a retry by the client from a redelivery of the same request by the transport. */
  readonly attempt: string;
  readonly cipher: IdempotencyCipher;
  /** Time in which the handler must finish; afterwards another request with the key may take over. */
  readonly leaseMs: number;
}

/** Added to the deadline because a handler may run past it. */
const leaseMarginMs = 5_000;

/** Undefined if the current message has no idempotency key or no authenticated caller. */
export function currentIdempotentRequest(
  { pattern, deadlineMs }: AnyRequest,
  payload: unknown,
): IdempotentRequest | undefined {
  const { principal, headers } = currentScope() ?? {};
  const key = headers?.idempotencyKey;
  if (!principal || key === undefined) return undefined;
  const cipher = new IdempotencyCipher(principal.id, key, { pattern, payload });
  return {
    id: cipher.id,
    callerId: principal.id,
    fingerprint: cipher.fingerprint,
    attempt: `${headers?.requestId} ${headers?.traceparent}`,
    cipher,
    leaseMs: deadlineMs + leaseMarginMs,
  };
}
