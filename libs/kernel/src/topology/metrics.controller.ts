import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { metricsFormat, readMetrics } from '#kernel/observability';
import { shared } from './shared.js';

/** Milliseconds for which what was read is told again: whoever asks more often must not keep the process from its work. */
const keptFor = 1_000;

/** What every process measures of itself, for Prometheus. Not meant for the public: keep it behind the proxy. */
@Controller('metrics')
export class MetricsController {
  private readonly text = shared(async () => Buffer.from(await readMetrics()), keptFor);

  @Get()
  async read(@Res() reply: FastifyReply): Promise<void> {
    await reply
      .header('Cache-Control', 'no-store')
      .type(metricsFormat)
      .send(await this.text());
  }
}
