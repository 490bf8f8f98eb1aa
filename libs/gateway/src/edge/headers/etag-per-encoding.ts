import type { FastifyInstance, onSendHookHandler } from 'fastify';
import { answersOneVersion } from '../routing/route.js';

/**
 * RFC 9110: compressed, an answer is another representation, so its strong tag is another one, too. To be called after
 * the hooks that compress.
 */
export function tagEncodings(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    const served = route.config?.serves;
    if (served && answersOneVersion(served)) route.onSend = [...[route.onSend ?? []].flat(), tagEncoding];
  });
}

const tagEncoding: onSendHookHandler<unknown> = (_request, reply, bytes, done) => {
  const [etag, encoding] = [reply.getHeader('etag'), reply.getHeader('content-encoding')];
  if (typeof etag === 'string' && typeof encoding === 'string')
    reply.header('etag', `${etag.slice(0, -1)}+${encoding}"`);
  done(null, bytes);
};

/** One or more tags without the encodings they were sent in: what is left tells one version from another. */
export function versionTags(tags: string): string {
  return tags.replaceAll(/\+[a-z]+(?=")/g, '');
}
