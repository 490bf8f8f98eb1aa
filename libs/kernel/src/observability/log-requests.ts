import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { contributedLogFields } from './log-fields.js';

const fieldsKey = Symbol('cleave:log-fields');

type Logged = FastifyRequest & { [fieldsKey]?: object };

/**
 * Logs one line for each request once its connection is done with it, also when the client gave up waiting.
 * Never a header, a body or a query. Call it before the server is ready.
 */
export function logRequests(server: FastifyInstance, logger: Logger): void {
  server.addHook('onRequest', (request, reply, done) => {
    const start = performance.now();
    reply.raw.once('close', () => logRequest(logger, request, reply, Math.round(performance.now() - start)));
    done();
  });
  // By now the edge has begun the request's scope, and with it the ids that every line carries.
  server.addHook('preParsing', (request: Logged, _reply, _payload, done) => {
    request[fieldsKey] = contributedLogFields();
    done();
  });
}

function logRequest(logger: Logger, request: Logged, reply: FastifyReply, ms: number): void {
  const { method } = request;
  const route = request.routeOptions.url ?? pathOf(request);
  const answered = reply.raw.writableFinished;
  const status = answered ? reply.statusCode : undefined;
  logger[levelOf(route, status)](
    { ...request[fieldsKey], http: { method, route, status, ms } },
    `${method} ${route} ${status ?? 'gone'} ${ms} ms`,
  );
}

/** What cannot be done just now is no defect, and there is much of it at once. */
function levelOf(route: string, status = 0): 'debug' | 'info' | 'warn' | 'error' {
  if (route.startsWith('/health/')) return 'debug';
  if (status === 503) return 'warn';
  return status >= 500 ? 'error' : 'info';
}

/** Of a request that no route answers. */
function pathOf({ originalUrl }: FastifyRequest): string {
  return originalUrl.split('?', 1)[0]!.slice(0, 200);
}
