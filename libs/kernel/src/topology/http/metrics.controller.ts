import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Unauthenticated } from '#contracts/definition';
import { coalesce } from '#kernel/concurrency';
import { Metrics, traceIdOf } from '#kernel/observability';
import { OperatorAccess } from './operator-access.js';
import { problemOf } from './problem.js';

/** Limits the cost of frequent scrapes. */
const cacheTtlMs = 1_000;

/** Prometheus metrics of the process, for operators. */
@Controller('metrics')
export class MetricsController {
  private readonly text = coalesce(async () => Buffer.from(await this.metrics.read()), cacheTtlMs);

  constructor(
    private readonly metrics: Metrics,
    private readonly access: OperatorAccess,
  ) {}

  @Get()
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    reply.header('Cache-Control', 'no-store');
    if (!this.access.isOperator(request)) {
      const traceId = traceIdOf(request.headers.traceparent as string | undefined);
      const problem = problemOf(new Unauthenticated({}), { status: 401, instance: '/metrics', traceId });
      reply.status(401).header('WWW-Authenticate', 'Bearer').type('application/problem+json');
      await reply.send(problem);
      return;
    }
    await reply.type(this.metrics.format).send(await this.text());
  }
}
