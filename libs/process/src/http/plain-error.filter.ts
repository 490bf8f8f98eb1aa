import { Catch, HttpException, Logger, type ArgumentsHost } from '@nestjs/common';
import { BaseRpcExceptionFilter } from '@nestjs/microservices';
import { EMPTY, throwError, type Observable } from 'rxjs';
import { Failure, InternalFailure } from '#contracts/definition';
import { ExceptionFailure, wireFailure } from '#kernel/messaging';
import { sendProblem } from './send-problem.js';

/**
 * Sends failures and `HttpException`s of plain Nest handlers to the caller: of message handlers, Nest would hide them;
 * of HTTP routes, they become problems. The filters of the handler take precedence.
 */
@Catch()
export class PlainErrorFilter extends BaseRpcExceptionFilter {
  private readonly errors = new Logger(PlainErrorFilter.name);

  override catch(exception: Error, host: ArgumentsHost): Observable<unknown> {
    const failure = exception instanceof HttpException ? new ExceptionFailure(exception) : exception;
    if (host.getType() === 'http') return this.respond(failure, host);
    if (failure instanceof Failure) return throwError(() => wireFailure(failure));
    // oxlint-disable-next-line promise/valid-params -- a filter is not a promise
    return super.catch(exception, host);
  }

  private respond(error: Error, host: ArgumentsHost): Observable<never> {
    const isFailure = error instanceof Failure;
    if (!isFailure) this.errors.error({ err: error }, 'Unhandled error in an HTTP request');
    const http = host.switchToHttp();
    sendProblem(http.getRequest(), http.getResponse(), isFailure ? error : new InternalFailure({}));
    return EMPTY;
  }
}
