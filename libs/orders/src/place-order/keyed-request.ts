import { IdempotencyKeyMissing, type PlaceOrder } from '#contracts/orders';
import { currentPrincipal } from '#kernel/identity';
import { currentScope } from '#kernel/messaging';
import type { KeyedRequest } from '../persistence/idempotency-keys.repository.js';
import { fingerprintOf } from '../domain/fingerprint.js';

const visibleAscii = /^[\x21-\x7e]{1,255}$/;

/**
 * Who asks, and under which key.
 * @throws IdempotencyKeyMissing, also where it is not one
 */
export function keyedRequest(request: PlaceOrder): KeyedRequest {
  const { idempotencyKey: key, requestId, traceparent } = currentScope()?.headers ?? {};
  if (key === undefined || !visibleAscii.test(key)) throw new IdempotencyKeyMissing({});
  return {
    customerId: currentPrincipal().id,
    key,
    fingerprint: fingerprintOf(request),
    delivery: `${requestId} ${traceparent}`,
  };
}
