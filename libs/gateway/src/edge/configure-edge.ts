import type { FastifyInstance } from 'fastify';
import { runInScope } from '#kernel/messaging';
import type { ApiKeyExchange } from '../accounts/api-key-exchange.js';
import { limitSignIns } from '../accounts/limit-sign-ins.js';
import { admitBodies } from './admit-requests.js';
import { hookAnswers } from './answer-hooks.js';
import { addCommonHeaders } from './common-headers.js';
import { completeHttp } from './complete-http.js';
import { compressAnswers } from './compress-answers.js';
import { allowOrigins } from './cors.js';
import { tagEncodings } from './encoded-tags.js';
import { leaveOutBodies } from './head-answers.js';
import { takeJsonOnly } from './json-body.js';
import { answeredBeforeIn, scopeOf } from './request-scope.js';
import type { RouteTable } from './route-table.js';
import type { Throttle } from './throttle.js';

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
