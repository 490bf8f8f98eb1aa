import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Failure } from '#contracts/definition';
import { statusOf } from './http-status.js';
import { problemOf } from './problem.js';
import { answerTraceIdOf } from '../routing/request-scope.js';

/** Answers with the failure as `application/problem+json`. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, failure: Failure): void {
  if (reply.sent) return;
  const [instance = ''] = request.originalUrl.split('?', 1);
  const problem = problemOf(failure, { instance, traceId: answerTraceIdOf(request) });
  const body = JSON.stringify(problem);
  reply
    .status(problem.status)
    .headers({ 'cache-control': 'no-store', ...headersOf(failure) })
    .type('application/problem+json')
    .send(body);
}

/** The headers that HTTP wants beside some statuses. */
export function headersOf(failure: Failure): Record<string, string> {
  const status = statusOf(failure);
  const { retryAfterSeconds, allowed } = failure.details as {
    retryAfterSeconds?: number;
    allowed?: readonly string[];
  };
  const pause = retryAfterSeconds ?? (status === 429 || status === 503 ? 1 : undefined);
  return {
    ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    ...(status === 405 && allowed && { allow: allowed.join(', ') }),
    ...(pause !== undefined && { 'retry-after': String(pause) }),
  };
}
