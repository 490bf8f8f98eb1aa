import { hash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { matchingTag } from '../edge/headers/matching-tag.js';
import { PrecompressedBody } from '../openapi/precompressed-body.js';
import { serveExplorer } from './explorer/serve-explorer.js';
import type { GraphqlEndpoint } from './graphql-endpoint.js';

/** Registers `POST /graphql`, the schema and the explorer page, unless `GRAPHQL` is off. */
export function serveGraphql(server: FastifyInstance, endpoint: GraphqlEndpoint): void {
  if (endpoint.settings.graphql === 'off') return;
  server.post('/graphql', { config: { receivesRawBody: true } }, (request, reply) =>
    endpoint.handle(request, reply),
  );

  if (endpoint.settings.explorer) serveExplorer(server);

  const sdl = new PrecompressedBody(Buffer.from(endpoint.sdl));
  const tag = `"${hash('sha256', endpoint.sdl, 'base64url')}"`;
  server.get('/schema.graphql', async (request, reply) => {
    void reply.header('etag', `W/${tag}`).type('text/plain; charset=utf-8'); // weak: the same for all encodings
    const isKnown = matchingTag(tag, request.headers['if-none-match']) !== undefined;
    return isKnown ? reply.status(304).send() : sdl.encode(request, reply);
  });
}
