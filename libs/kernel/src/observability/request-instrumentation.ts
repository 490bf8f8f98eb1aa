import type { OnModuleInit } from '@nestjs/common';
import type { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { logRequests } from './log-requests.js';
import { measureRequests } from './measure-requests.js';
import { processLogger } from './process-logger.js';
import { traceRequests } from './tracing/trace-requests.js';
import { tracing } from './tracing/tracing.js';

/**
 * Logs, measures and traces the requests of the process's HTTP server, if it has one. The hooks for metrics and traces
 * are added in the constructor, before those of other modules, so that shed requests are measured too. The logging hook
 * comes later: shed requests can be too many to log.
 */
export class RequestInstrumentation implements OnModuleInit {
  private readonly server: FastifyInstance | undefined;

  constructor(
    private readonly name: string,
    { httpAdapter: adapter }: HttpAdapterHost<FastifyAdapter>,
  ) {
    if (adapter?.getType() !== 'fastify') return;
    const server: FastifyInstance = adapter.getInstance();
    this.server = server;
    measureRequests(server);
    const recorder = tracing();
    if (recorder) traceRequests(server, recorder);
  }

  onModuleInit(): void {
    if (this.server) logRequests(this.server, processLogger(this.name));
  }
}
