import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance, onSendHookHandler } from 'fastify';
import { isProbe } from '../admission/is-probe.js';

const thresholdBytes = 1_024;

/**
 * Compresses response bodies of 1 KiB or more, at a fast compression level. Probe responses are never compressed, and
 * compressed request bodies are not accepted.
 */
export async function compressResponses(server: FastifyInstance): Promise<void> {
  server.addHook('onRoute', (route) => {
    if (isProbe(route.url)) route.compress = false;
    else route.onSend = [addVary, ...[route.onSend ?? []].flat()];
  });
  await server.register(compress, {
    globalDecompression: false,
    threshold: thresholdBytes,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 4 },
  });
}

/** Adds `Vary: Accept-Encoding` to bodies that would be compressed for another client (RFC 9110). */
const addVary: onSendHookHandler<unknown> = (_request, reply, body, done) => {
  if (typeof body === 'string' && Buffer.byteLength(body) >= thresholdBytes) {
    const existing = [reply.getHeader('vary') ?? []].flat();
    reply.header('vary', [...existing, 'accept-encoding'].join(', '));
  }
  done(null, body);
};
