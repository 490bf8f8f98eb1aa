import type { FastifyInstance, onSendHookHandler } from 'fastify';
import { hasEtag } from '../routing/route.js';

/**
 * Appends the content encoding to the ETag of compressed responses: each encoding is a representation of its own and
 * needs its own strong ETag (RFC 9110). Must be registered after the hooks that compress.
 */
export function etagPerEncoding(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    const messageRoute = route.config?.messageRoute;
    if (messageRoute && hasEtag(messageRoute))
      route.onSend = [...[route.onSend ?? []].flat(), appendEncoding];
  });
}

const appendEncoding: onSendHookHandler<unknown> = (_request, reply, body, done) => {
  const [etag, encoding] = [reply.getHeader('etag'), reply.getHeader('content-encoding')];
  if (typeof etag === 'string' && typeof encoding === 'string')
    reply.header('etag', `${etag.slice(0, -1)}+${encoding}"`);
  done(null, body);
};

/** Removes the encoding suffixes from one or more ETags, so that they identify the version only. */
export function withoutEncodingSuffix(tags: string): string {
  return tags.replaceAll(/\+[a-z]+(?=")/g, '');
}
