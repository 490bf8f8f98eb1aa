import type { FastifyInstance } from 'fastify';
import { gauge, stopwatch } from './metrics.js';

const inFlight = gauge('http_requests_in_flight', 'HTTP requests that are being answered.');
const durations = stopwatch(
  'http_request_duration_seconds',
  'From the headers of a request to the end of its answer.',
  ['method', 'route', 'status'],
);

/** Measures every request by its route, never by its address. Call it before the server is ready. */
export function measureRequests(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const start = performance.now();
    inFlight.inc();
    reply.raw.once('close', () => {
      inFlight.dec();
      // Fastify's types do not say so, but where there is no route it has no method either.
      const { url: route = 'none', method } = request.routeOptions as { url?: string; method?: string };
      const status = reply.raw.writableFinished ? String(reply.statusCode) : 'gone';
      durations.observe({ method: method ?? 'none', route, status }, (performance.now() - start) / 1_000);
    });
    done();
  });
}
