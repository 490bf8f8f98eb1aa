import { createHash } from 'node:crypto';
import { fastify, type FastifyInstance } from 'fastify';
import { MalformedRequest } from '../edge/problems/edge-failures.js';
import { PrecompressedBody } from './precompressed-body.js';

const pageUrl = '/docs/';
const scriptUrl = '/docs/js/scalar.js';

/**
 * Registers the API reference at `/docs`. All its scripts and styles are served from this origin. The first request of
 * the page or its script loads Scalar, which takes 50 MB of memory.
 */
export async function serveDocsPage(server: FastifyInstance): Promise<void> {
  let rendered: ReturnType<typeof renderDocs> | undefined;
  const docs = () =>
    (rendered ??= renderDocs().catch((error: unknown) => {
      rendered = undefined;
      throw error;
    }));
  server.addHook('onRequest', async (request, reply) => {
    if (!URL.canParse(`http://${request.host}`)) throw new MalformedRequest({});
    reply.header('content-security-policy', policyFor(''));
  });
  server.get('/docs', async (_request, reply) => reply.redirect(pageUrl, 301));
  server.get(pageUrl, async (_request, reply) => {
    const { page } = await docs();
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policyFor(page))
      .send(page);
  });
  server.get(scriptUrl, async (request, reply) => {
    const { script } = await docs();
    return script.encode(request, reply.type('application/javascript; charset=utf-8'));
  });
}

/** Renders the page and the script with Scalar's Fastify plugin. */
async function renderDocs(): Promise<{ page: string; script: PrecompressedBody }> {
  const { default: scalar } = await import('@scalar/fastify-api-reference');
  const server = fastify();
  await server.register(scalar, {
    routePrefix: '/docs',
    configuration: {
      url: '/openapi.json',
      withDefaultFonts: false,
      telemetry: false,
      pageTitle: 'Cleave API',
      showDeveloperTools: 'never',
      agent: { disabled: true },
      mcp: { disabled: true },
      hideClientButton: true,
    },
  });
  const [page, script] = [await server.inject(pageUrl), await server.inject(scriptUrl)];
  await server.close();
  return { page: page.body, script: new PrecompressedBody(script.rawPayload) };
}

/** A content security policy that allows the page's own scripts and requests to this origin only. */
function policyFor(html: string): string {
  const inline = [...html.matchAll(/<script[^>]*>([^<]+)<\/script>/g)].map(
    ([, script]) => `'sha256-${createHash('sha256').update(script!).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src 'self' ${inline.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
