import type { FastifyInstance } from 'fastify';

/** Answers are data: nothing in them is to be run, framed or guessed at. A page loosens its own policy. */
export const securityHeaders = {
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

const overTls = { ...securityHeaders, 'strict-transport-security': 'max-age=31536000; includeSubDomains' };

export function addSecurityHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(request.protocol === 'https' ? overTls : securityHeaders);
    done();
  });
}
