import type { OnModuleInit } from '@nestjs/common';
import type { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { logRequests } from './log-requests.js';
import { measureRequests } from './measure-requests.js';
import { processLogger } from './process-logger.js';
import { traceRequests } from './tracing/trace-requests.js';
import { tracing } from './tracing/tracing.js';

/** Logs, measures and traces the requests of a process that has an HTTP server. */
export class RequestLog implements OnModuleInit {
  constructor(
    private readonly name: string,
    private readonly host: HttpAdapterHost<FastifyAdapter>,
  ) {}

  onModuleInit(): void {
    const adapter = this.host.httpAdapter;
    if (adapter?.getType() !== 'fastify') return;
    logRequests(adapter.getInstance(), processLogger(this.name));
    measureRequests(adapter.getInstance());
    const recorder = tracing();
    if (recorder) traceRequests(adapter.getInstance(), recorder);
  }
}
