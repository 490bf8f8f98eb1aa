import type { AnyRequest } from '#contracts/definition';
import { currentPrincipal } from '#kernel/identity';
import { currentScope } from '#kernel/messaging';
import { fingerprintOf } from '../domain/fingerprint.js';
import type { KeyedRequest } from '../persistence/idempotency-keys.repository.js';

const visibleAscii = /^[\x21-\x7e]{1,255}$/;

/** Who asks for what, and under which key; undefined without one. */
export function keyedRequest({ pattern }: AnyRequest, request: object): KeyedRequest | undefined {
  const { idempotencyKey: key, requestId, traceparent } = currentScope()?.headers ?? {};
  if (key === undefined || !visibleAscii.test(key)) return undefined;
  return {
    callerId: currentPrincipal().id,
    key,
    fingerprint: fingerprintOf({ pattern, request }),
    delivery: `${requestId} ${traceparent}`,
  };
}
