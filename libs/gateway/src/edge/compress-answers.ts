import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';
import { isProbe } from './is-probe.js';

/**
 * Answers of more than a kilobyte, fast rather than small, except to probes, which are answered with as little work as may
 * be. Bodies are taken uncompressed only.
 */
export async function compressAnswers(server: FastifyInstance): Promise<void> {
  server.addHook('onRoute', (route) => {
    if (isProbe(route.url)) route.compress = false;
  });
  await server.register(compress, {
    globalDecompression: false,
    threshold: 1_024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 4 },
  });
}
