import type { FastifyInstance } from 'fastify';
import { RouteNotFound } from '../edge/edge-failures.js';
import type { ApiDocument } from './api-document.js';
import { serveDocsPage } from './docs-page.js';
import type { ProblemCatalogue } from './problem-catalogue.js';

/** What is served about the API itself, for people and generators. */
export async function serveDocuments(
  server: FastifyInstance,
  document: ApiDocument,
  problems: ProblemCatalogue,
): Promise<void> {
  server.get('/openapi.json', async () => document.get());
  server.get<{ Params: { code: string } }>('/problems/:code', async ({ params }) => {
    const page = problems.find(params.code);
    if (!page) throw new RouteNotFound({});
    return page;
  });
  await server.register(serveDocsPage);
}
