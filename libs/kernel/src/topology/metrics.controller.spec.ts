import { expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { updateOnReading } from '#kernel/observability';
import { MetricsController } from './metrics.controller.js';

it('metrics are measured once for all who ask within a second', async () => {
  let measured = 0;
  const end = updateOnReading(async () => void (measured += 1));
  const server = fastify();
  const metrics = new MetricsController();
  server.get('/metrics', (_request, reply) => metrics.read(reply));
  const read = () => server.inject('/metrics');
  const pages = [...(await Promise.all([read(), read(), read()])), await read()];
  end();
  await server.close();
  expect(measured).toBe(1);
  for (const page of pages) expect(page.payload).toContain('process_cpu_seconds_total');
});
