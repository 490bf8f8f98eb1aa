import type { FastifyInstance } from 'fastify';
import { runInScope } from '#kernel/messaging';
import type { ApiKeyExchange } from '../accounts/api-key-exchange.js';
import { limitLogins } from '../accounts/limit-logins.js';
import { reacquireSlotAfterBody } from './admission/limit-concurrency.js';
import { addResponseHooks } from './headers/response-hooks.js';
import { addCommonHeaders } from './headers/common-headers.js';
import { requireHostHeader } from './input/require-host-header.js';
import { compressResponses } from './headers/compress-responses.js';
import { enableCors } from './headers/cors.js';
import { etagPerEncoding } from './headers/etag-per-encoding.js';
import { suppressHeadBodies } from './headers/suppress-head-bodies.js';
import { addJsonBodyParser } from './input/json-body-parser.js';
import { recordOriginalTrace, scopeOf } from './routing/request-scope.js';
import type { RouteTable } from './routing/route-table.js';
import type { RateLimiter } from './admission/rate-limiter.js';

/** Registers the hooks that apply to every request. Must be called before routes are added. */
export async function configureEdge(
  server: FastifyInstance,
  routes: RouteTable,
  rateLimiter: RateLimiter,
  apiKeys: ApiKeyExchange,
): Promise<void> {
  addCommonHeaders(server);
  await enableCors(server);
  server.addHook('onRoute', (route) => {
    routes.add(route);
    addResponseHooks(route);
  });
  addJsonBodyParser(server);
  requireHostHeader(server);
  limitLogins(server);
  apiKeys.attachCachedTokens(server);
  await rateLimiter.install(server);
  apiKeys.attachExchangedTokens(server);
  addRequestScope(server);
  await compressResponses(server);
  etagPerEncoding(server);
  suppressHeadBodies(server);
  reacquireSlotAfterBody(server);
}

function addRequestScope(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const onReplayed = (traceId?: string): void => {
      reply.header('idempotency-replayed', 'true');
      if (traceId !== undefined) recordOriginalTrace(request, traceId);
    };
    runInScope({ ...scopeOf(request), onReplayed }, done);
  });
}
