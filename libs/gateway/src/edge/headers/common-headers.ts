import type { FastifyInstance } from 'fastify';
import type { Failure } from '#contracts/definition';
import { headersOf } from '#process';
import { securityHeadersOf } from './security-headers.js';

/**
 * Sets the security headers and `X-Request-Id` on every response, including CORS preflights. Must be registered before
 * any hook that sends a response.
 */
export function addCommonHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(securityHeadersOf(request.protocol)).header('x-request-id', request.id);
    done();
  });
}

/** Headers of a problem response sent without Fastify, except `X-Request-Id` and `Content-Length`. */
export function headersWithoutFastify(failure: Failure, protocol?: string): Record<string, string> {
  return {
    ...securityHeadersOf(protocol),
    ...headersOf(failure),
    'cache-control': 'no-store',
    'content-type': 'application/problem+json; charset=utf-8',
  };
}
