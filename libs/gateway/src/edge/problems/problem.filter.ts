import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { BaseRpcExceptionFilter } from '@nestjs/microservices';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { InternalFailure, type Failure } from '#contracts/definition';
import { asFailure } from './to-failure.js';
import { MalformedRequest, MethodNotAllowed } from './edge-failures.js';
import { failureOfAddress } from '../input/validate-url.js';
import { RouteTable } from '../routing/route-table.js';
import { traceIdOf } from '../routing/request-scope.js';
import { sendProblem } from './send-problem.js';

/** Every error on its way to a client ends here: those of handlers, of the framework and of unknown routes. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);
  private readonly messages = new BaseRpcExceptionFilter();

  constructor(private readonly routes: RouteTable) {}

  catch(error: unknown, host: ArgumentsHost): Observable<unknown> | void {
    // Message handlers of the same process inherit this filter and keep Nest's own behaviour.
    // oxlint-disable-next-line promise/valid-params -- a filter is not a promise
    if (host.getType() !== 'http') return this.messages.catch(error as Error, host);
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const failure = this.failureOf(error, request);
    if (failure instanceof InternalFailure && failure !== error) {
      this.logger.error({ err: error, traceId: traceIdOf(request) }, 'The edge failed');
    }
    sendProblem(request, host.switchToHttp().getResponse<FastifyReply>(), failure);
  }

  private failureOf(error: unknown, request: FastifyRequest): Failure {
    if (error === request.raw.errored) return new MalformedRequest({}); // the client left before it had sent it all
    if (!request.is404) return asFailure(error);
    const allowed = this.routes.methodsAt(request.url);
    if (allowed.length > 0) return new MethodNotAllowed({ allowed });
    return failureOfAddress(request.originalUrl) ?? asFailure(error);
  }
}
