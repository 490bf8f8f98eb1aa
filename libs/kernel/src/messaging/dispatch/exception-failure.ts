import type { HttpException } from '@nestjs/common';
import { Failure, RequestRejected, type FailureKind } from '#contracts/definition';

const kinds: Readonly<Record<number, FailureKind>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  429: 'rate-limited',
  503: 'unavailable',
};

/** What Nest adds to the response of every exception. */
const standardMembers = new Set(['statusCode', 'message', 'error']);

/** Messages of validation can contain field names of the client. */
const maxMessageLength = 4_000;

/** An `HttpException` of plain Nest code, with its status, its message, and the other members of its response. */
export class ExceptionFailure extends Failure {
  readonly code = RequestRejected.code;
  readonly kind: FailureKind;
  readonly httpStatus: number;

  constructor(exception: HttpException) {
    const response = exception.getResponse();
    const members = typeof response === 'string' ? { message: response } : response;
    const { message = exception.message } = members as { message?: unknown };
    const others = Object.entries(members).filter(([name]) => !standardMembers.has(name));
    super([message].flat().join('; ').slice(0, maxMessageLength).toWellFormed(), Object.fromEntries(others));
    this.httpStatus = exception.getStatus();
    this.kind = kinds[this.httpStatus] ?? (this.httpStatus >= 500 ? 'internal' : 'invalid');
  }
}
