import type { FastifyInstance } from 'fastify';
import { MalformedRequest } from './edge-failures.js';
import { sendProblem } from './send-problem.js';

/**
 * Answers with problems where Node would with nothing: to requests that do not say which host they are for. An
 * expectation that it does not know is left unmet, as RFC 9110 allows. For a server with `requireHostHeader: false`.
 */
export function completeHttp(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (request.headers.host !== undefined || request.raw.httpVersion === '1.0') done();
    else sendProblem(request, reply, new MalformedRequest({}));
  });
  server.server.on('checkExpectation', (request, reply) => server.server.emit('request', request, reply));
}
