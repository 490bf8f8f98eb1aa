import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { metricsFormat, readMetrics } from '#kernel/observability';

/** What every process measures of itself, for Prometheus. Not meant for the public: keep it behind the proxy. */
@Controller('metrics')
export class MetricsController {
  @Get()
  async read(@Res() reply: FastifyReply): Promise<void> {
    await reply
      .header('Cache-Control', 'no-store')
      .type(metricsFormat)
      .send(await readMetrics());
  }
}
