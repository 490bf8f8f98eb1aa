import type { FastifyInstance } from 'fastify';
import { runInScope } from '#kernel/messaging';
import type { ApiKeyExchange } from '../accounts/api-key-exchange.js';
import { limitSignIns } from '../accounts/limit-sign-ins.js';
import { admitBodies } from './admission/limit-concurrency.js';
import { hookAnswers } from './headers/response-hooks.js';
import { addCommonHeaders } from './headers/common-headers.js';
import { completeHttp } from './input/require-host-header.js';
import { compressAnswers } from './headers/compress-responses.js';
import { allowOrigins } from './headers/cors.js';
import { tagEncodings } from './headers/etag-per-encoding.js';
import { leaveOutBodies } from './headers/suppress-head-bodies.js';
import { takeJsonOnly } from './input/json-body-parser.js';
import { answeredBeforeIn, scopeOf } from './routing/request-scope.js';
import type { RouteTable } from './routing/route-table.js';
import type { Throttle } from './admission/rate-limiter.js';

/** What holds for every request, whatever route it takes. To be called before routes are added. */
export async function configureEdge(
  server: FastifyInstance,
  routes: RouteTable,
  throttle: Throttle,
  apiKeys: ApiKeyExchange,
): Promise<void> {
  addCommonHeaders(server);
  await allowOrigins(server);
  server.addHook('onRoute', (route) => {
    routes.add(route);
    hookAnswers(route);
  });
  takeJsonOnly(server);
  completeHttp(server);
  limitSignIns(server);
  apiKeys.recognise(server);
  await throttle.install(server);
  apiKeys.install(server);
  enterScope(server);
  await compressAnswers(server);
  tagEncodings(server);
  leaveOutBodies(server);
  admitBodies(server);
}

function enterScope(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const replayed = (traceId?: string): void => {
      reply.header('idempotency-replayed', 'true');
      if (traceId !== undefined) answeredBeforeIn(request, traceId);
    };
    runInScope({ ...scopeOf(request), replayed }, done);
  });
}
