import { HttpException } from '@nestjs/common';
import { Failure, InternalFailure, Unauthenticated } from '#contracts/definition';
import {
  PathTooLong,
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
  414: PathTooLong,
  415: UnsupportedMediaType,
  431: HeadersTooLarge,
};

/** Converts any error to a failure that is safe to send: the message of an unknown error is never exposed. */
export function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const status = frameworkStatus(error);
  const FailureOfStatus = failureOfStatus[status];
  if (FailureOfStatus) return new FailureOfStatus({});
  return status >= 400 && status < 500 ? new MalformedRequest({}) : new InternalFailure({});
}

/** The status of a Nest or Fastify error; 500 for any other error. */
function frameworkStatus(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
  return typeof code === 'string' && code.startsWith('FST_ERR_') && typeof statusCode === 'number'
    ? statusCode
    : 500;
}
