import { SpanKind } from '@opentelemetry/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { childTraceparent } from '../traceparent.js';
import type { Span } from './span.js';
import type { Tracing } from './tracing.js';

const traceparentKey = Symbol('cleave:traceparent');

type TracedRequest = FastifyRequest & { [traceparentKey]?: string };

/** The traceparent for messages sent while handling a request: it continues the client's trace, or starts one. */
export function traceparentOf(request: TracedRequest): string {
  return (request[traceparentKey] ??= childTraceparent(parentOf(request)));
}

/** Records a span for each request except health and metrics probes. Must be called before other hooks are added. */
export function traceRequests(server: FastifyInstance, tracing: Tracing): void {
  server.addHook('onRequest', (request: TracedRequest, reply, done) => {
    if (isProbe(request)) {
      request[traceparentKey] = childTraceparent(parentOf(request), false);
    } else {
      const span = startSpan(tracing, request);
      request[traceparentKey] = span.traceparent;
      reply.raw.once('close', () => endSpan(span, reply));
    }
    done();
  });
}

function startSpan(tracing: Tracing, request: FastifyRequest): Span {
  const { method, url, protocol } = request;
  const route = request.routeOptions.url;
  const [path = ''] = url.split('?', 1);
  return tracing.startSpan(route === undefined ? method : `${method} ${route}`, parentOf(request), {
    kind: SpanKind.SERVER,
    attributes: {
      'http.request.method': method,
      'url.scheme': protocol,
      'url.path': path,
      ...(route !== undefined && { 'http.route': route }),
    },
  });
}

/** If the client closed the connection before the response, the span has no status and is not marked as an error. */
function endSpan(span: Span, { raw, statusCode }: FastifyReply): void {
  if (!raw.writableFinished) return span.end({ errorType: 'client_closed_request', isFault: false });
  const attributes = { 'http.response.status_code': statusCode };
  span.end({ attributes, ...(statusCode >= 500 && { errorType: String(statusCode) }) });
}

function isProbe({ routeOptions: { url } }: FastifyRequest): boolean {
  return url === '/metrics' || (url?.startsWith('/health/') ?? false);
}

function parentOf({ headers }: FastifyRequest): string | undefined {
  return headers.traceparent as string | undefined;
}
