import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Failure } from '#contracts/definition';
import { sendProblem as send } from '#process';
import { responseTraceIdOf } from '../routing/request-scope.js';

/** Sends the failure as `application/problem+json`. Does nothing if a response was already sent. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, failure: Failure): void {
  send(request, reply, failure, responseTraceIdOf(request));
}
