import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { coalesce } from '#kernel/concurrency';
import { Metrics } from '#kernel/observability';

/** Limits the cost of frequent scrapes. */
const cacheTtlMs = 1_000;

/** Prometheus metrics of the process. Not protected: the proxy must not expose it publicly. */
@Controller('metrics')
export class MetricsController {
  private readonly text = coalesce(async () => Buffer.from(await this.metrics.read()), cacheTtlMs);

  constructor(private readonly metrics: Metrics) {}

  @Get()
  async read(@Res() reply: FastifyReply): Promise<void> {
    await reply
      .header('Cache-Control', 'no-store')
      .type(this.metrics.format)
      .send(await this.text());
  }
}
