import { HttpException } from '@nestjs/common';
import { Failure, InternalFailure } from '#contracts/definition';
import { ExceptionFailure } from '#kernel/messaging';
import {
  AddressTooLong,
  BodyTooLarge,
  HeadersTooLarge,
  MalformedRequest,
  RequestTimedOut,
  UnsupportedMediaType,
} from './edge-failures.js';

const failureOfStatus: Readonly<Record<number, new (details: Record<string, never>) => Failure>> = {
  408: RequestTimedOut,
  413: BodyTooLarge,
  414: AddressTooLong,
  415: UnsupportedMediaType,
  431: HeadersTooLarge,
};

/**
 * Converts any error to a failure that is safe to send: the message of an unknown error is never exposed, that of an
 * `HttpException` is.
 */
export function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const status = fastifyStatus(error instanceof HttpException ? error.cause : error); // Nest wraps the errors of Fastify
  if (status === undefined)
    return error instanceof HttpException ? new ExceptionFailure(error) : new InternalFailure({});
  const FailureOfStatus = failureOfStatus[status];
  if (FailureOfStatus) return new FailureOfStatus({});
  return status >= 400 && status < 500 ? new MalformedRequest({}) : new InternalFailure({});
}

/** The status of an error of Fastify; undefined for any other error, also if it is a reply that resembles one. */
function fastifyStatus(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  return typeof code === 'string' && code.startsWith('FST_ERR_') && typeof statusCode === 'number'
    ? statusCode
    : undefined;
}
