import { describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { measureRequests } from './measure-requests.js';
import { gauge, readMetrics, updateOnReading } from './metrics.js';

describe('the metrics of a process', () => {
  it('count requests by route and status, and those in flight', async () => {
    const server = fastify();
    measureRequests(server);
    server.get('/things/:id', async () => ({ is: await readMetrics() }));
    const url = await server.listen({ host: '127.0.0.1', port: 0 });
    const during = (await (await fetch(`${url}/things/1`)).json()) as { is: string };
    expect(during.is).toContain('http_requests_in_flight 1');
    for (const path of ['/things/2', '/nothing']) await (await fetch(url + path)).text();
    await server.close();
    const text = await readMetrics();
    const count = 'http_request_duration_seconds_count';
    expect(text).toContain(`${count}{method="GET",route="/things/:id",status="200"} 2`);
    expect(text).toContain(`${count}{method="none",route="none",status="404"} 1`);
    expect(text).toContain('http_requests_in_flight 0');
    expect(text).not.toContain('/things/1');
  });

  it('tell how late the event loop is', async () => {
    expect(await readMetrics()).toMatch(/nodejs_eventloop_lag_p99_seconds \d/);
  });

  it('are brought up to date for who reads them, and read all the same when that fails', async () => {
    const depth = gauge('test_depth', 'For this spec.');
    const ends = [
      updateOnReading(async () => depth.set(7)),
      updateOnReading(() => Promise.reject(new Error('away'))),
    ];
    expect(await readMetrics()).toContain('test_depth 7');
    for (const end of ends) end();
    depth.set(8);
    expect(await readMetrics()).toContain('test_depth 8');
  });
});
