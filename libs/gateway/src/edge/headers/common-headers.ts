import type { FastifyInstance } from 'fastify';
import type { Failure } from '#contracts/definition';
import { headersOf } from '../problems/send-problem.js';
import { securityHeadersOf } from './security-headers.js';

/** What every answer has, those to preflights included. To be called before any hook that answers. */
export function addCommonHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(securityHeadersOf(request.protocol)).header('x-request-id', request.id);
    done();
  });
}

/** What a problem has that is answered without Fastify. What belongs to one request is missing: its id, and its length. */
export function bareHeaders(failure: Failure, protocol?: string): Record<string, string> {
  return {
    ...securityHeadersOf(protocol),
    ...headersOf(failure),
    'cache-control': 'no-store',
    'content-type': 'application/problem+json; charset=utf-8',
  };
}
