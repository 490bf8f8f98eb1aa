import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { MalformedRequest } from '../problems/edge-failures.js';
import { sendProblem } from '../problems/send-problem.js';

/**
 * Answers with problems where Node would with nothing, or would pick one of two: to requests that do not say which host
 * they are for, or say it twice. An expectation that it does not know is left unmet, as RFC 9110 allows. For a server
 * with `requireHostHeader: false`.
 */
export function completeHttp(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (namesItsHost(request.raw)) done();
    else sendProblem(request, reply, new MalformedRequest({}));
  });
  server.server.on('checkExpectation', (request, reply) => server.server.emit('request', request, reply));
}

/** RFC 9112: exactly one, which HTTP/1.0 may do without. */
function namesItsHost({ rawHeaders, httpVersion }: IncomingMessage): boolean {
  let hosts = 0;
  for (let name = 0; name < rawHeaders.length; name += 2)
    if (rawHeaders[name]!.length === 4 && rawHeaders[name]!.toLowerCase() === 'host') hosts += 1;
  return hosts === 1 || (hosts === 0 && httpVersion === '1.0');
}
