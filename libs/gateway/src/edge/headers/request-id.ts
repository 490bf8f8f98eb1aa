import { randomUUIDv7 } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const allowedSyntax = /^[A-Za-z0-9._-]{1,128}$/;

/** The client's `X-Request-Id` if it has 1 to 128 safe characters, else a new UUIDv7. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && allowedSyntax.test(given) ? given : randomUUIDv7();
}
