import type { FastifyInstance } from 'fastify';
import { RouteNotFound } from '../edge/problems/edge-failures.js';
import type { ApiDocument } from './api-document.js';
import { serveDocsPage } from './docs-page.js';
import type { ProblemCatalogue } from './problem-catalogue.js';
import { PrecompressedBody } from './precompressed-body.js';

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="#1f6feb">' +
  '<path d="M7 1.1v13.8A7 7 0 0 1 7 1.1z"/><path d="M9 1.1v13.8A7 7 0 0 0 9 1.1z"/></svg>';

/**
 * Registers the routes of the API reference, to which `/` redirects, its OpenAPI document and icon, and `/problems`.
 */
export async function serveApiReference(
  server: FastifyInstance,
  document: ApiDocument,
  problems: ProblemCatalogue,
): Promise<void> {
  let api: PrecompressedBody | undefined;
  server.get('/openapi.json', async (request, reply) => {
    api ??= new PrecompressedBody(Buffer.from(JSON.stringify(document.get())));
    return api.encode(request, reply.type('application/json; charset=utf-8'));
  });
  server.get('/', async (_request, reply) => reply.redirect('/docs/'));
  server.get<{ Params: { code: string } }>('/problems/:code', async ({ params }) => {
    const description = problems.find(params.code);
    if (!description) throw new RouteNotFound({});
    return description;
  });
  server.get('/favicon.ico', async (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(icon),
  );
  await server.register(serveDocsPage);
}
