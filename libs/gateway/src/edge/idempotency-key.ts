import type { FastifyRequest } from 'fastify';
import { InvalidRequest } from '#contracts/definition';

const syntax = /^[\x21-\x7e]{1,255}$/;

/** @throws InvalidRequest when there is an `Idempotency-Key` and it cannot be one */
export function checkIdempotencyKey({ headers }: FastifyRequest): void {
  const key = headers['idempotency-key'];
  if (key === undefined || (typeof key === 'string' && syntax.test(key))) return;
  throw new InvalidRequest({
    errors: [{ pointer: '/Idempotency-Key', detail: 'must be 1 to 255 visible ASCII characters' }],
  });
}
