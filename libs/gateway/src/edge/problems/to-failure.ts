import { HttpException } from '@nestjs/common';
import { Failure, InternalFailure, Unauthenticated } from '#contracts/definition';
import {
  AddressTooLong,
  BodyTooLarge,
  HeadersTooLarge,
  MalformedRequest,
  RequestTimedOut,
  RouteNotFound,
  UnsupportedMediaType,
} from './edge-failures.js';

const failureOfStatus: Readonly<Record<number, new (details: Record<string, never>) => Failure>> = {
  401: Unauthenticated,
  404: RouteNotFound,
  408: RequestTimedOut,
  413: BodyTooLarge,
  414: AddressTooLong,
  415: UnsupportedMediaType,
  431: HeadersTooLarge,
};

/** Whatever was thrown, as a failure a client may see: nothing of an unknown error's own words gets through. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const status = frameworkStatus(error);
  const known = failureOfStatus[status];
  if (known) return new known({});
  return status >= 400 && status < 500 ? new MalformedRequest({}) : new InternalFailure({});
}

/** The status Nest or Fastify means by an error of theirs. */
function frameworkStatus(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
  return typeof code === 'string' && code.startsWith('FST_ERR_') && typeof statusCode === 'number'
    ? statusCode
    : 500;
}
