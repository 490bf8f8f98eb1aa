import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { logRequests } from './log-requests.js';
import { measureRequests } from './measure-requests.js';
import { Metrics } from './metrics.js';
import { PROCESS_LOGGER } from './process-logger.js';
import { SCOPE_READER, type ScopeReader } from './scope-reader.js';
import { TRACING } from './tracing/provide-tracing.js';
import { traceRequests } from './tracing/trace-requests.js';
import type { Tracing } from './tracing/tracing.js';

/**
 * Logs, measures and traces the requests of the application's HTTP server, if it has one. The hooks for metrics and traces
 * are added in the constructor, before those of other modules, so that shed requests are measured too. The logging hook
 * comes later: shed requests can be too many to log.
 */
@Injectable()
export class RequestInstrumentation implements OnModuleInit {
  private readonly server: FastifyInstance | undefined;

  constructor(
    { httpAdapter: adapter }: HttpAdapterHost<FastifyAdapter>,
    metrics: Metrics,
    @Inject(TRACING) tracing: Tracing | null,
    @Inject(PROCESS_LOGGER) private readonly logger: Logger,
    @Inject(SCOPE_READER) private readonly scope: ScopeReader,
  ) {
    if (adapter?.getType() !== 'fastify') return;
    const server: FastifyInstance = adapter.getInstance();
    this.server = server;
    measureRequests(server, metrics);
    if (tracing) traceRequests(server, tracing);
  }

  onModuleInit(): void {
    if (this.server) logRequests(this.server, this.logger, this.scope);
  }
}
