import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotReady } from '#contracts/definition';
import { OperatorAccess } from './operator-access.js';
import { sendProblem } from './send-problem.js';
import { Readiness } from '../readiness.js';

/** Liveness and readiness probes of every process. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly access: OperatorAccess,
  ) {}

  /** Returns 200 while the process runs. Does not check dependencies, which a restart would not fix. */
  @Get('live')
  @Header('Cache-Control', 'no-store')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** Returns 200 if the process can serve requests, else 503; for an operator, with the reasons in `missing`. */
  @Get('ready')
  @Header('Cache-Control', 'no-store')
  async ready(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const reasons = await this.readiness.unreadyReasons();
    if (reasons.length === 0) {
      await reply.send({ status: 'ready' });
      return;
    }
    sendProblem(request, reply, new NotReady({ missing: this.access.isOperator(request) ? reasons : [] }));
  }
}
