import type { FastifyRequest } from 'fastify';
import type { InvalidField } from '#contracts/definition';
import { requiresIdempotencyKey, type Route } from '../routing/route.js';

const pointer = '/Idempotency-Key';
const syntax = /^[\x21-\x7e]{1,255}$/;

/** The error of an `Idempotency-Key` header that is present but malformed. */
export function invalidIdempotencyKey({ headers }: FastifyRequest): InvalidField[] {
  const key = headers['idempotency-key'];
  if (key === undefined || (typeof key === 'string' && syntax.test(key))) return [];
  return [{ pointer, detail: 'must be 1 to 255 visible ASCII characters' }];
}

/**
 * The error of a required but missing `Idempotency-Key`, for a request that also has other errors. If the key is the
 * only error, the context responds with `platform.idempotency-key-missing`.
 */
export function missingIdempotencyKey(route: Route, { headers }: FastifyRequest): InvalidField[] {
  const isMissing = requiresIdempotencyKey(route) && headers['idempotency-key'] === undefined;
  return isMissing ? [{ pointer, detail: 'is required' }] : [];
}
