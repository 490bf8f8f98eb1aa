import type { Readable } from 'node:stream';
import type { FastifyInstance, onSendHookHandler } from 'fastify';

/**
 * Removes the body of HEAD responses and keeps the headers of the GET response, as RFC 9110 requires. Must be
 * registered after the hooks that derive headers from the body.
 */
export function suppressHeadBodies(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    if (route.method !== 'HEAD') return;
    // Fastify's own hook would remove the body before it is compressed.
    const others = [route.onSend ?? []].flat().filter(({ name }) => name !== 'headRouteOnSendHandler');
    route.onSend = [...others, removeBody];
  });
}

const removeBody: onSendHookHandler<unknown> = (_request, reply, body, done) => {
  if (typeof body === 'string' || Buffer.isBuffer(body))
    reply.header('content-length', Buffer.byteLength(body));
  else (body as Readable | null)?.resume();
  done(null, null);
};
