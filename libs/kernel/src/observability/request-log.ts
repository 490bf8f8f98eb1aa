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
 * Logs, measures and traces the requests of a process that has an HTTP server. Measures are there before anything else
 * of the process gets to hook into that server: they count also what is turned away, of which there may be too much to log.
 */
export class RequestLog implements OnModuleInit {
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
