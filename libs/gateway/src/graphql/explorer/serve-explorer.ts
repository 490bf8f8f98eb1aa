import type { FastifyInstance } from 'fastify';
import { explorerCss, explorerHtml } from './explorer-page.js';
import { explorerScript } from './explorer-script.js';

/** Everything is served from this origin, and requests go to this origin only. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Registers the page on which people write and execute GraphQL documents. */
export function serveExplorer(server: FastifyInstance): void {
  const assets = {
    '/graphql/explorer': ['text/html', explorerHtml],
    '/graphql/explorer.css': ['text/css', explorerCss],
    '/graphql/explorer.js': ['text/javascript', explorerScript],
  } as const;
  for (const [url, [type, text]] of Object.entries(assets))
    server.get(url, async (_request, reply) =>
      reply.type(`${type}; charset=utf-8`).header('content-security-policy', policy).send(text),
    );
}
