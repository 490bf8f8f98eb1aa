import type { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { logRequests } from './log-requests.js';
import { measureRequests } from './measure-requests.js';
import { processLogger } from './process-logger.js';
import { traceRequests } from './tracing/trace-requests.js';
import { tracing } from './tracing/tracing.js';

/**
 * Logs, measures and traces the requests of a process that has an HTTP server. Made before anything else of the process
 * gets to hook into that server: also what is turned away is seen, and whoever hangs up is noticed at once.
 */
export class RequestLog {
  constructor(name: string, { httpAdapter: adapter }: HttpAdapterHost<FastifyAdapter>) {
    if (adapter?.getType() !== 'fastify') return;
    const server = adapter.getInstance();
    logRequests(server, processLogger(name));
    measureRequests(server);
    const recorder = tracing();
    if (recorder) traceRequests(server, recorder);
  }
}
