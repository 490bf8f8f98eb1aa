import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { childTraceparent, unsampled } from '../traceparent.js';
import type { OpenSpan, Tracing } from './spans.js';

type Traceparent = (request: FastifyRequest) => string;

let find: Traceparent = ({ headers }) => childTraceparent(headers.traceparent as string | undefined);

/** What the messages sent on behalf of a request carry: it continues the client's trace, or begins one. */
export function traceparentOf(request: FastifyRequest): string {
  return find(request);
}

/** Records a span for each request but the probes of who runs the process. Call it before the server is ready. */
export function traceRequests(server: FastifyInstance, tracing: Tracing): void {
  const spans = new WeakMap<FastifyRequest, OpenSpan>();
  const spanOf = (request: FastifyRequest): OpenSpan => {
    const span = spans.get(request) ?? beginSpan(tracing, request);
    spans.set(request, span);
    return span;
  };
  find = (request) =>
    isProbe(request)
      ? unsampled(request.headers.traceparent as string | undefined)
      : spanOf(request).traceparent;
  server.addHook('onRequest', (request, reply, done) => {
    if (!isProbe(request)) {
      const span = spanOf(request);
      reply.raw.once('close', () => endSpan(span, reply));
    }
    done();
  });
}

function beginSpan(
  tracing: Tracing,
  { method, url, protocol, headers, routeOptions }: FastifyRequest,
): OpenSpan {
  const route = routeOptions.url;
  const [path = ''] = url.split('?', 1);
  return tracing.begin({
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

/** Without a status where the client has gone before it was answered. */
function endSpan(span: OpenSpan, { raw, statusCode }: FastifyReply): void {
  if (!raw.writableFinished) return span.end({ errorType: 'client-gone', isFault: false });
  const attributes = { 'http.response.status_code': statusCode };
  span.end({ attributes, ...(statusCode >= 500 && { errorType: String(statusCode) }) });
}

function isProbe({ routeOptions: { url } }: FastifyRequest): boolean {
  return url === '/metrics' || (url?.startsWith('/health/') ?? false);
}
