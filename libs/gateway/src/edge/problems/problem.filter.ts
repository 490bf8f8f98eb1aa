import { Catch, Logger, NotFoundException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { InternalFailure, type Failure } from '#contracts/definition';
import { PlainErrorFilter } from '#process';
import { toFailure } from './to-failure.js';
import { MalformedRequest, MethodNotAllowed, RouteNotFound } from './edge-failures.js';
import { validateUrl } from '../input/validate-url.js';
import { RouteTable } from '../routing/route-table.js';
import { traceIdOf } from '../routing/request-scope.js';
import { sendProblem } from './send-problem.js';

/** Converts every error of an HTTP request (from handlers, the framework and unknown routes) to a problem response. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);
  private readonly messageFilter = new PlainErrorFilter();

  constructor(private readonly routes: RouteTable) {}

  catch(error: unknown, host: ArgumentsHost): Observable<unknown> | void {
    // Plain message handlers in the same process inherit this filter.
    // oxlint-disable-next-line promise/valid-params -- a filter is not a promise
    if (host.getType() !== 'http') return this.messageFilter.catch(error as Error, host);
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const failure = this.failureOf(error, request);
    if (failure instanceof InternalFailure && failure !== error) {
      this.logger.error({ err: error, traceId: traceIdOf(request) }, 'Unhandled error in an HTTP request');
    }
    sendProblem(request, host.switchToHttp().getResponse<FastifyReply>(), failure);
  }

  private failureOf(error: unknown, request: FastifyRequest): Failure {
    const hasDisconnectedWhileSending = error instanceof Error && error === request.raw.errored;
    if (hasDisconnectedWhileSending) return new MalformedRequest({});
    if (!request.is404) return toFailure(error);
    const allowed = this.routes.methodsFor(request.url);
    if (allowed.length > 0) return new MethodNotAllowed({ allowed });
    const invalid = validateUrl(request.originalUrl);
    return invalid ?? (error instanceof NotFoundException ? new RouteNotFound({}) : toFailure(error));
  }
}
