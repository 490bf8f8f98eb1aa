import type { FastifyInstance } from 'fastify';
import { runInScope } from '#kernel/messaging';
import { recordOriginalTrace, scopeOf } from './request-scope.js';

/** Runs the rest of the request in the message scope of `scopeOf`. Marks responses that a context replayed. */
export function openRequestScope(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const onReplayed = (traceId?: string): void => {
      reply.header('idempotency-replayed', 'true');
      if (traceId !== undefined) recordOriginalTrace(request, traceId);
    };
    runInScope({ ...scopeOf(request), onReplayed }, done);
  });
}
