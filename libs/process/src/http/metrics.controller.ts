import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Unauthenticated } from '#contracts/definition';
import { singleFlight } from '#kernel/concurrency';
import { Metrics } from '#kernel/observability';
import { OperatorAccess } from './operator-access.js';
import { sendProblem } from './send-problem.js';

/** Limits the cost of frequent scrapes. */
const cacheTtlMs = 1_000;

/** Prometheus metrics of the process, for operators. */
@Controller('metrics')
export class MetricsController {
  private readonly text = singleFlight(async () => Buffer.from(await this.metrics.read()), cacheTtlMs);

  constructor(
    private readonly metrics: Metrics,
    private readonly access: OperatorAccess,
  ) {}

  @Get()
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    reply.header('Cache-Control', 'no-store');
    if (!this.access.isOperator(request)) {
      return sendProblem(request, reply, new Unauthenticated({}));
    }
    await reply.type(this.metrics.format).send(await this.text());
  }
}
