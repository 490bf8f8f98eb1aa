import { describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { measureRequests, requestShed, responseDropped } from './measure-requests.js';
import { Metrics, gauge } from './metrics.js';

describe('Metrics', () => {
  it('count requests by route and status, requests in flight, shed requests and dropped responses', async () => {
    const [metrics, server] = [new Metrics(), fastify()];
    measureRequests(server, metrics);
    server.get('/things/:id', async () => ({ metrics: await metrics.read() }));
    server.server.emit(requestShed);
    server.server.emit(responseDropped);
    const url = await server.listen({ host: '127.0.0.1', port: 0 });
    const during = (await (await fetch(`${url}/things/1`)).json()) as { metrics: string };
    expect(during.metrics).toContain('http_requests_in_flight 1');
    for (const path of ['/things/2', '/nothing']) await (await fetch(url + path)).text();
    await server.close();
    const text = await metrics.read();
    const count = 'http_request_duration_seconds_count';
    expect(text).toContain(`${count}{method="GET",route="/things/:id",status="200"} 2`);
    expect(text).toContain(`${count}{method="none",route="none",status="404"} 1`);
    expect(text).toContain('http_requests_in_flight 0');
    expect(text).not.toContain('/things/1');
    expect(text).toContain('http_requests_shed_total 1');
    expect(text).toContain('http_responses_dropped_total 1');
  });

  it('include the event-loop delay', async () => {
    expect(await new Metrics().read()).toMatch(/nodejs_eventloop_lag_p99_seconds \d/);
  });

  it('are collected on each scrape, and are readable although a collector fails', async () => {
    const metrics = new Metrics();
    const depth = metrics.of(gauge('test_depth', 'For this spec.'));
    const removers = [
      metrics.collectOnScrape(async () => depth.set(7)),
      metrics.collectOnScrape(() => Promise.reject(new Error('away'))),
    ];
    expect(await metrics.read()).toContain('test_depth 7');
    for (const remove of removers) remove();
    depth.set(8);
    expect(await metrics.read()).toContain('test_depth 8');
  });
});
