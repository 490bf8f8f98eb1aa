import { describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { Configuration } from '#kernel/config';
import { Metrics } from '#kernel/observability';
import { MetricsController } from './metrics.controller.js';
import { OperatorAccess } from './operator-access.js';

describe('GET /metrics', () => {
  it('collects metrics once for all requests within a second', async () => {
    let collected = 0;
    const metrics = new Metrics();
    metrics.collectOnScrape(async () => void (collected += 1));
    const server = fastify();
    const controller = new MetricsController(metrics, new OperatorAccess(new Configuration({})));
    server.get('/metrics', (request, reply) => controller.read(request, reply));
    const read = () => server.inject('/metrics');
    const pages = [...(await Promise.all([read(), read(), read()])), await read()];
    await server.close();
    expect(collected).toBe(1);
    for (const page of pages) expect(page.payload).toContain('process_cpu_seconds_total');
  });
});
