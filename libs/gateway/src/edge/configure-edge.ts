import type { FastifyInstance, FastifyRequest } from 'fastify';
import { runInScope } from '#kernel/messaging';
import type { ApiKeyExchange } from '../accounts/api-key-exchange.js';
import { limitSignIns } from '../accounts/limit-sign-ins.js';
import { hookAnswers } from './answer-hooks.js';
import { completeHttp } from './complete-http.js';
import { compressAnswers } from './compress-answers.js';
import { allowOrigins } from './cors.js';
import { UnsupportedMediaType } from './edge-failures.js';
import { tagEncodings } from './encoded-tags.js';
import { parseJsonBody } from './json-body.js';
import { answeredBeforeIn, scopeOf } from './request-scope.js';
import type { RouteTable } from './route-table.js';
import { addSecurityHeaders } from './security-headers.js';
import type { Throttle } from './throttle.js';

/** What holds for every request, whatever route it takes. To be called before routes are added. */
export async function configureEdge(
  server: FastifyInstance,
  routes: RouteTable,
  throttle: Throttle,
  apiKeys: ApiKeyExchange,
): Promise<void> {
  await allowOrigins(server);
  server.addHook('onRoute', (route) => {
    routes.add(route);
    hookAnswers(route);
  });
  readJsonOnly(server);
  addSecurityHeaders(server);
  completeHttp(server);
  limitSignIns(server);
  apiKeys.recognise(server);
  await throttle.install(server);
  apiKeys.install(server);
  enterScope(server);
  await compressAnswers(server);
  tagEncodings(server);
}

function readJsonOnly(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addHttpMethod('DELETE', { hasBody: false, overrideExisting: true });
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async ({ headers }: FastifyRequest, bytes: Buffer) => {
      if (headers['content-encoding'] !== undefined) throw new UnsupportedMediaType({});
      return parseJsonBody(bytes);
    },
  );
}

function enterScope(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    const replayed = (traceId?: string): void => {
      reply.header('idempotency-replayed', 'true');
      if (traceId !== undefined) answeredBeforeIn(request, traceId);
    };
    runInScope({ ...scopeOf(request), replayed }, done);
  });
}
