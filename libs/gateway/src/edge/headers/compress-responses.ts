import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance, onSendHookHandler } from 'fastify';
import { isProbe } from '../admission/is-probe.js';

/** Bytes. */
const threshold = 1_024;

/**
 * Answers of more than a kilobyte, fast rather than small, except to probes, which are answered with as little work as may
 * be. Bodies are taken uncompressed only.
 */
export async function compressAnswers(server: FastifyInstance): Promise<void> {
  server.addHook('onRoute', (route) => {
    if (isProbe(route.url)) route.compress = false;
    else route.onSend = [tellChoice, ...[route.onSend ?? []].flat()];
  });
  await server.register(compress, {
    globalDecompression: false,
    threshold,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 4 },
  });
}

/** RFC 9110: what is sent as it is would be sent otherwise to who takes that, and caches have to know. */
const tellChoice: onSendHookHandler<unknown> = (_request, reply, body, done) => {
  if (typeof body === 'string' && Buffer.byteLength(body) >= threshold) {
    const others = [reply.getHeader('vary') ?? []].flat();
    reply.header('vary', [...others, 'accept-encoding'].join(', '));
  }
  done(null, body);
};
