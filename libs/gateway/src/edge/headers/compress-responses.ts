import type { IncomingMessage } from 'node:http';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance, onSendHookHandler } from 'fastify';
import Negotiator from 'negotiator';
import type { ResponseWithWriteTimeout } from '../admission/response-with-write-timeout.js';
import { isOperationalPath } from '../admission/is-operational-path.js';

const thresholdBytes = 1_024;

/**
 * Compresses response bodies of 1 KiB or more, at a fast compression level. Probe responses are never compressed, and
 * compressed request bodies are not accepted. Replaces `Accept-Encoding` by the one encoding that was negotiated.
 */
export async function compressResponses(server: FastifyInstance): Promise<void> {
  server.addHook('onRequest', (request, _reply, done) => {
    const { headers } = request;
    if (headers['accept-encoding'] !== undefined) headers['accept-encoding'] = acceptedEncoding(request.raw);
    done();
  });
  server.addHook('onRoute', (route) => {
    if (isOperationalPath(route.url)) route.compress = false;
    else route.onSend = [addVary, countBody, ...[route.onSend ?? []].flat()];
  });
  await server.register(compress, {
    globalDecompression: false,
    threshold: thresholdBytes,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 4 },
  });
}

/** Negotiator 1.0; its type definitions are older. */
interface EncodingNegotiator {
  encoding(
    available: readonly string[],
    options: { readonly preferred: readonly string[] },
  ): string | undefined;
}

/** The encoding that the client prefers, regarding weights: `q=0` excludes one. `identity` for none. */
function acceptedEncoding(request: IncomingMessage): string {
  const negotiator = new Negotiator(request) as EncodingNegotiator;
  return negotiator.encoding(['br', 'gzip', 'identity'], { preferred: ['br', 'gzip'] }) ?? 'identity';
}

/** Adds `Vary: Accept-Encoding` to bodies that would be compressed for another client (RFC 9110). */
const addVary: onSendHookHandler<unknown> = (_request, reply, body, done) => {
  if (typeof body === 'string' && Buffer.byteLength(body) >= thresholdBytes) {
    const existing = [reply.getHeader('vary') ?? []].flat();
    reply.header('vary', [...existing, 'accept-encoding'].join(', '));
  }
  done(null, body);
};

/** A stream that is being compressed keeps the whole body in memory. */
const countBody: onSendHookHandler<unknown> = ({ headers }, { raw }, body, done) => {
  const isCompressed = (headers['accept-encoding'] ?? 'identity') !== 'identity';
  if (isCompressed && typeof body === 'string')
    (raw as ResponseWithWriteTimeout).uncompressedBytes = body.length;
  done(null, body);
};
