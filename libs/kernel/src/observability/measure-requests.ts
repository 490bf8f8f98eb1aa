import type { FastifyInstance } from 'fastify';
import { counter, gauge, stopwatch } from './metrics.js';

const inFlight = gauge('http_requests_in_flight', 'HTTP requests that are being answered.');
const durations = stopwatch(
  'http_request_duration_seconds',
  'From the headers of a request to the end of its answer.',
  ['method', 'route', 'status'],
);
const turnedAway = counter(
  'http_requests_turned_away_total',
  'HTTP requests that were answered 503 at once, as enough others were being answered. No other metric counts them.',
);

export function countTurnedAway(): void {
  turnedAway.inc();
}

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
