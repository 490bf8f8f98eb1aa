import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { contextOf } from '#kernel/messaging';
import { intervalBetween } from './interval-between.js';
import { latenciesBetween } from './latencies.js';
import { parseMetrics } from './parse-metrics.js';
import { readScrape, scrape } from './scrape.js';

const metrics = (requests: number, fast: number, cpu: number): string => `
# HELP process_cpu_seconds_total Total.
process_cpu_seconds_total{service="orders"} ${cpu}
nodejs_eventloop_lag_p99_seconds 0.035
message_duration_seconds_sum{context="orders",pattern="orders.get",outcome="ok"} ${requests / 100}
message_duration_seconds_count{context="orders",pattern="orders.get",outcome="ok"} ${requests}
message_duration_seconds_count{context="orders",pattern="orders.get",outcome="orders.order-not-found"} 2
message_sampled_total{context="orders",pattern="orders.get"} 4
message_sampled_bytes_total{context="orders",pattern="orders.get"} 1200
http_request_duration_seconds_count{method="GET",route="/v1/orders/:id",status="200"} ${requests}
http_request_duration_seconds_count{method="GET",route="/metrics",status="200"} 9
http_request_duration_seconds_bucket{le="0.01",method="GET",route="/v1/orders/:id",status="200"} ${fast}
http_request_duration_seconds_bucket{le="0.1",method="GET",route="/v1/orders/:id",status="200"} ${requests}
http_request_duration_seconds_bucket{le="+Inf",method="GET",route="/v1/orders/:id",status="200"} ${requests}`;
const read = (...figures: [number, number, number]) => readScrape(parseMetrics(metrics(...figures)));

describe('readScrape', () => {
  it('sums over labels, subtracts the interval of the delay, and leaves out operational routes', () => {
    expect(read(100, 50, 3)).toMatchObject({
      cpuSeconds: 3,
      loopDelayP99Ms: 25,
      messages: { 'orders.get': { count: 102, seconds: 1 } },
      routes: { 'GET /v1/orders/:id': { count: 100 } },
      payloads: { 'orders.get': { count: 4, bytes: 1_200 } },
    });
    expect(Object.keys(read(100, 50, 3).routes)).toEqual(['GET /v1/orders/:id']);
  });

  it('adds the name of the context to patterns of plain Nest modules that lack it', () => {
    const sample = (pattern: string) =>
      `message_duration_seconds_count{context="notifications",pattern="${pattern}",outcome="ok"} 1`;
    const text = ['notifications.send', 'count', '{\\"cmd\\":\\"count\\"}'].map(sample).join('\n');
    expect(Object.keys(readScrape(parseMetrics(text)).messages).map(contextOf)).toEqual([
      'notifications',
      'notifications',
      'notifications',
    ]);
  });

  it('of two times yields what happened in between, by app', () => {
    const at = (time: number, figures: [number, number, number]) =>
      new Map(['1', '2'].map((id) => [id, { app: 'orders', at: time, counters: read(...figures) }]));
    const { seconds, apps } = intervalBetween(at(1_000, [100, 50, 3]), at(3_000, [160, 70, 4]));
    expect(seconds).toBe(2);
    expect(apps['orders']).toMatchObject({
      cpuSeconds: 2,
      messages: { 'orders.get': { count: 120 } },
      routes: { 'GET /v1/orders/:id': { count: 120 } },
    });
  });

  it('yields percentiles of the requests in between', () => {
    const latencies = latenciesBetween([read(100, 50, 3)], [read(200, 150, 4)]);
    expect(latencies).toEqual({ 'GET /v1/orders/:id': { p50Ms: 5, p99Ms: expect.closeTo(9.9) } });
  });
});

describe('scrape', () => {
  const scrapeFrom = async (listener: RequestListener) => {
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      return await scrape(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, undefined);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  };

  it('reads the metrics of a process', async () => {
    const scraped = await scrapeFrom((_, response) => response.end(metrics(100, 50, 3)));
    expect(scraped).toEqual(read(100, 50, 3));
  });

  it('stops reading a body that is too long', async () => {
    let sent = 0;
    function* longBody() {
      for (const chunk = Buffer.alloc(65_536, 'x'); sent < 200_000_000; sent += chunk.length) yield chunk;
    }
    expect(await scrapeFrom((_, response) => void Readable.from(longBody()).pipe(response))).toBeUndefined();
    expect(sent).toBeLessThan(100_000_000);
  });

  it('does not follow a redirect', async () => {
    const paths: string[] = [];
    const scraped = await scrapeFrom(({ url }, response) => {
      paths.push(url!);
      response.writeHead(302, { location: '/internal' }).end();
    });
    expect([scraped, paths]).toEqual([undefined, ['/metrics']]);
  });
});
