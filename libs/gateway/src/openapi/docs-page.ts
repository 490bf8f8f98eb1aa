import { createHash } from 'node:crypto';
import scalar from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';
import { MalformedRequest } from '../edge/problems/edge-failures.js';
import { PrecompressedBody } from './precompressed-body.js';

const scriptUrl = '/docs/js/scalar.js';

/** Registers the API reference at `/docs`. All its scripts and styles are served from this origin. */
export async function serveDocsPage(server: FastifyInstance): Promise<void> {
  server.addHook('onRequest', async (request) => {
    // Scalar builds a URL from the Host header and throws if it is invalid.
    if (!URL.canParse(`http://${request.host}`)) throw new MalformedRequest({});
  });
  let script: PrecompressedBody | undefined;
  server.addHook('onSend', async (request, reply, payload) => {
    const isScript = request.routeOptions.url === scriptUrl && typeof payload === 'string';
    reply.header(
      'content-security-policy',
      policyFor(isScript || typeof payload !== 'string' ? '' : payload),
    );
    if (!isScript) return payload;
    script ??= new PrecompressedBody(Buffer.from(payload));
    return script.encode(request, reply);
  });
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
      authentication: { preferredSecurityScheme: 'bearer' },
    },
  });
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
    "frame-ancestors 'none'",
  ].join('; ');
}
