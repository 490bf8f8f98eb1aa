import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { MalformedRequest } from '../problems/edge-failures.js';
import { sendProblem } from '../problems/send-problem.js';

/**
 * Rejects requests without a `Host` header, or with several, with a problem response. Requires a server with
 * `requireHostHeader: false`, since Node would respond without a body. Unknown `Expect` headers are ignored, as RFC
 * 9110 allows.
 */
export function requireHostHeader(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (hasValidHost(request.raw)) done();
    else sendProblem(request, reply, new MalformedRequest({}));
  });
  server.server.on('checkExpectation', (request, reply) => server.server.emit('request', request, reply));
}

/** RFC 9112: exactly one `Host` header; HTTP/1.0 may omit it. */
function hasValidHost({ rawHeaders, httpVersion }: IncomingMessage): boolean {
  let hosts = 0;
  for (let name = 0; name < rawHeaders.length; name += 2)
    if (rawHeaders[name]!.length === 4 && rawHeaders[name]!.toLowerCase() === 'host') hosts += 1;
  return hosts === 1 || (hosts === 0 && httpVersion === '1.0');
}
