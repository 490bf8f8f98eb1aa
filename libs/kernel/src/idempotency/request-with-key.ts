import { randomUUID } from 'node:crypto';
import type { AnyRequest } from '#contracts/definition';
import { currentScope } from '#kernel/messaging';
import { IdempotencyKey } from './idempotency-key.js';

/** A command with an idempotency key. */
export interface RequestWithKey {
  readonly key: IdempotencyKey;
  /** HMAC of pattern and payload: distinguishes a retry from a different request with the same key. */
  readonly fingerprint: string;
  /** See `currentSendId`. */
  readonly sendId: string;
  /** Time in which the handler must finish; afterwards another request with the key may take over. */
  readonly leaseMs: number;
}

/** Added to the deadline because a handler may run past it. */
const leaseMarginMs = 5_000;

const visibleAscii = /^[\x21-\x7e]{1,255}$/;

/**
 * The request of the current message scope, if it has an idempotency key. Undefined without a principal, and without a
 * key of 1 to 255 visible ASCII characters; the gateway rejects other keys.
 */
export function currentRequestWithKey(
  { pattern, deadlineMs }: AnyRequest,
  payload: unknown,
): RequestWithKey | undefined {
  const { principal, headers } = currentScope() ?? {};
  const value = headers?.idempotencyKey;
  if (!principal || value === undefined || !visibleAscii.test(value)) return undefined;
  const key = new IdempotencyKey(pattern.split('.')[0]!, principal.id, value);
  return {
    key,
    fingerprint: key.fingerprintOf({ pattern, payload }),
    sendId: currentSendId(),
    leaseMs: deadlineMs + leaseMarginMs,
  };
}

/**
 * Identifies one sending of the current request: redeliveries share it, a retry by the client gets a new one, because the
 * gateway sets a new span id in `traceparent`. Without a request id, redeliveries cannot be recognised: it is then unique.
 */
export function currentSendId(): string {
  const { requestId = randomUUID(), traceparent } = currentScope()?.headers ?? {};
  return `${requestId} ${traceparent}`;
}
