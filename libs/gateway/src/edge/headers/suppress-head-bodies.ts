import type { Readable } from 'node:stream';
import type { FastifyInstance, onSendHookHandler } from 'fastify';

/**
 * RFC 9110: what a HEAD is answered has the headers of a GET. To be called after the hooks that make them of the body.
 */
export function leaveOutBodies(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    if (route.config?.serves && route.method === 'HEAD')
      route.onSend = [...[route.onSend ?? []].flat(), leaveOutBody];
  });
}

const leaveOutBody: onSendHookHandler<unknown> = (_request, reply, body, done) => {
  if (typeof body === 'string' || Buffer.isBuffer(body))
    reply.header('content-length', Buffer.byteLength(body));
  else (body as Readable | null)?.resume();
  done(null, null);
};
