import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Failure } from '#contracts/definition';
import { traceIdOf } from '#kernel/observability';
import { statusOf } from './http-status.js';
import { problemOf } from './problem.js';

/** Sends the failure as `application/problem+json`. Does nothing if a response was already sent. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  failure: Failure,
  traceId: string = traceIdOf(request.headers.traceparent as string | undefined),
): void {
  if (reply.sent) return;
  const [instance = ''] = request.originalUrl.split('?', 1);
  const status = statusOf(failure);
  const problem = problemOf(failure, { status, instance, traceId });
  const body = JSON.stringify(problem);
  reply
    .status(status)
    .headers({ 'cache-control': 'no-store', ...headersOf(failure) })
    .type('application/problem+json')
    .send(body);
}

/**
 * Headers that HTTP requires or recommends for the status: `WWW-Authenticate`, `Allow`, `Retry-After`. Details of plain
 * Nest code and of contexts of other versions can have the same names and other types: these set no header.
 */
export function headersOf(failure: Failure): Record<string, string> {
  const status = statusOf(failure);
  const { retryAfterSeconds, allowed } = failure.details as {
    retryAfterSeconds?: unknown;
    allowed?: unknown;
  };
  const retryAfter = retryAfterOf(status, retryAfterSeconds);
  return {
    ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    ...(status === 405 && areMethods(allowed) && { allow: allowed.join(', ') }),
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
  };
}

function retryAfterOf(status: number, seconds: unknown): number | undefined {
  if (Number.isSafeInteger(seconds) && Number(seconds) >= 0) return Number(seconds);
  return status === 429 || status === 503 ? 1 : undefined;
}

function areMethods(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string' && /^[A-Z-]+$/.test(each));
}
