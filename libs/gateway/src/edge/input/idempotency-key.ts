import type { FastifyRequest } from 'fastify';
import type { InvalidField } from '#contracts/definition';
import { needsKey, type Route } from '../routing/route.js';

const pointer = '/Idempotency-Key';
const syntax = /^[\x21-\x7e]{1,255}$/;

/** What is wrong with an `Idempotency-Key` that was sent. */
export function unusableKey({ headers }: FastifyRequest): InvalidField[] {
  const key = headers['idempotency-key'];
  if (key === undefined || (typeof key === 'string' && syntax.test(key))) return [];
  return [{ pointer, detail: 'must be 1 to 255 visible ASCII characters' }];
}

/** For a request that is wrong in other ways, too: one that only lacks its key is refused by a code of its own. */
export function missingKey(route: Route, { headers }: FastifyRequest): InvalidField[] {
  const isMissing = needsKey(route) && headers['idempotency-key'] === undefined;
  return isMissing ? [{ pointer, detail: 'is required' }] : [];
}
