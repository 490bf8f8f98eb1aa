import type { FastifyInstance } from 'fastify';
import { counter, gauge, histogram, type Metrics } from './metrics.js';

const requestsInFlight = gauge('http_requests_in_flight', 'HTTP requests being processed.');
const requestDurations = histogram(
  'http_request_duration_seconds',
  'Seconds from the request headers to the end of the response.',
  ['method', 'route', 'status'],
);
const shedRequests = counter(
  'http_requests_shed_total',
  'HTTP requests rejected with 503 because of load. Requests that are shed after their headers (after the body, or before a password is hashed) are counted in `http_request_duration_seconds` instead.',
);

const droppedResponses = counter(
  'http_responses_dropped_total',
  'Connections closed because responses that clients did not read took too much memory.',
);

/** Event that a Node.js HTTP server emits for each connection that it closes because of unread responses. */
export const responseDropped = Symbol('cleave:response-dropped');

/** Event that a Node.js HTTP server emits for each request that it sheds before Fastify sees it. */
export const requestShed = Symbol('cleave:request-shed');

/** Measures every request by its route pattern, never by its URL. Must be called before the server is ready. */
export function measureRequests(server: FastifyInstance, metrics: Metrics): void {
  const inFlight = metrics.of(requestsInFlight);
  const durations = metrics.of(requestDurations);
  server.server.on(requestShed, () => metrics.of(shedRequests).inc());
  server.server.on(responseDropped, () => metrics.of(droppedResponses).inc());
  server.addHook('onRequest', (request, reply, done) => {
    const start = performance.now();
    inFlight.inc();
    reply.raw.once('close', () => {
      inFlight.dec();
      // Without a matching route, Fastify leaves both undefined, contrary to its types.
      const { url: route = 'none', method } = request.routeOptions as { url?: string; method?: string };
      const status = reply.raw.writableFinished ? String(reply.statusCode) : 'aborted';
      durations.observe({ method: method ?? 'none', route, status }, (performance.now() - start) / 1_000);
    });
    done();
  });
}
