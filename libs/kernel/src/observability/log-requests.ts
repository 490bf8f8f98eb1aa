import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { ScopeReader } from './scope-reader.js';

const fieldsKey = Symbol('cleave:log-fields');

type RequestWithLogFields = FastifyRequest & { [fieldsKey]?: object | undefined };

/** Adds fields to the log line of a request. */
export function addLogFields(request: RequestWithLogFields, fields: object): void {
  request[fieldsKey] = { ...request[fieldsKey], ...fields };
}

/**
 * Logs one line per request when its response has ended or the client has disconnected. Headers, bodies and query
 * parameters are never logged. Must be called before the server is ready.
 */
export function logRequests(
  server: FastifyInstance,
  logger: Logger,
  { logFields = () => undefined }: ScopeReader,
): void {
  server.addHook('onRequest', (request, reply, done) => {
    const start = performance.now();
    reply.raw.once('close', () => logRequest(logger, request, reply, Math.round(performance.now() - start)));
    done();
  });
  // At this point the edge has opened the request scope, which provides the ids of the log line.
  server.addHook('preParsing', (request: RequestWithLogFields, _reply, _payload, done) => {
    request[fieldsKey] = logFields();
    done();
  });
}

function logRequest(logger: Logger, request: RequestWithLogFields, reply: FastifyReply, ms: number): void {
  const { method } = request;
  const route = request.routeOptions.url ?? pathOf(request);
  const status = reply.raw.writableFinished ? reply.statusCode : undefined;
  logger[levelOf(route, status)](
    { ...request[fieldsKey], http: { method, route, status, ms } },
    `${method} ${route} ${status ?? 'aborted'} ${ms} ms`,
  );
}

/** A 503 is a warning: it is caused by load, not by a defect, and occurs in large numbers. */
function levelOf(route: string, status = 0): 'debug' | 'info' | 'warn' | 'error' {
  if (route.startsWith('/health/')) return 'debug';
  if (status === 503) return 'warn';
  return status >= 500 ? 'error' : 'info';
}

/** The path without the query, for a request that matches no route; at most 200 characters. */
function pathOf({ originalUrl }: FastifyRequest): string {
  return originalUrl.split('?', 1)[0]!.slice(0, 200);
}
