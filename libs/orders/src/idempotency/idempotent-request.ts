import type { AnyRequest } from '#contracts/definition';
import { currentPrincipal } from '#kernel/identity';
import { currentScope } from '#kernel/messaging';
import { fingerprintOf } from '../domain/fingerprint.js';
import type { IdempotentRequest } from '../persistence/idempotency-keys.repository.js';

const visibleAscii = /^[\x21-\x7e]{1,255}$/;

/**
 * Builds the idempotent request from the current message scope. Undefined if the scope has no idempotency key, or one
 * that is not 1 to 255 visible ASCII characters.
 */
export function currentIdempotentRequest(
  { pattern }: AnyRequest,
  request: object,
): IdempotentRequest | undefined {
  const { idempotencyKey: key, requestId, traceparent } = currentScope()?.headers ?? {};
  if (key === undefined || !visibleAscii.test(key)) return undefined;
  return {
    callerId: currentPrincipal().id,
    key,
    fingerprint: fingerprintOf({ pattern, request }),
    attemptId: `${requestId} ${traceparent}`,
  };
}
