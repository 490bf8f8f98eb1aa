import type { Readable } from 'node:stream';
import type { FastifyInstance, onSendHookHandler } from 'fastify';

/**
 * Removes the body of HEAD responses and keeps the headers of the GET response, as RFC 9110 requires. Must be registered
 * after the hooks that derive headers from the body.
 */
export function suppressHeadBodies(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    if (route.config?.messageRoute && route.method === 'HEAD')
      route.onSend = [...[route.onSend ?? []].flat(), removeBody];
  });
}

const removeBody: onSendHookHandler<unknown> = (_request, reply, body, done) => {
  if (typeof body === 'string' || Buffer.isBuffer(body))
    reply.header('content-length', Buffer.byteLength(body));
  else (body as Readable | null)?.resume();
  done(null, null);
};
