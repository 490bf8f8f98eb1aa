import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { childTraceparent, unsampledTraceparent } from '../traceparent.js';
import type { Span, Tracing } from './spans.js';

type TraceparentOf = (request: FastifyRequest) => string;

let requestTraceparent: TraceparentOf = ({ headers }) =>
  childTraceparent(headers.traceparent as string | undefined);

/** The traceparent for messages sent while handling a request: it continues the client's trace, or starts one. */
export function traceparentOf(request: FastifyRequest): string {
  return requestTraceparent(request);
}

/** Records a span for each request except health and metrics probes. Must be called before the server is ready. */
export function traceRequests(server: FastifyInstance, tracing: Tracing): void {
  const spans = new WeakMap<FastifyRequest, Span>();
  const spanOf = (request: FastifyRequest): Span => {
    const span = spans.get(request) ?? startSpan(tracing, request);
    spans.set(request, span);
    return span;
  };
  requestTraceparent = (request) =>
    isProbe(request)
      ? unsampledTraceparent(request.headers.traceparent as string | undefined)
      : spanOf(request).traceparent;
  server.addHook('onRequest', (request, reply, done) => {
    if (!isProbe(request)) {
      const span = spanOf(request);
      reply.raw.once('close', () => endSpan(span, reply));
    }
    done();
  });
}

function startSpan(tracing: Tracing, { method, url, protocol, headers, routeOptions }: FastifyRequest): Span {
  const route = routeOptions.url;
  const [path = ''] = url.split('?', 1);
  return tracing.startSpan({
    name: route === undefined ? method : `${method} ${route}`,
    kind: 'server',
    parent: headers.traceparent as string | undefined,
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
