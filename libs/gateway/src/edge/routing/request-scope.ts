import type { FastifyRequest } from 'fastify';
import type { MessageScope } from '#kernel/messaging';
import { traceparentOf } from '#kernel/observability';
import { versionTags } from '../headers/etag-per-encoding.js';

/** Milliseconds within which a request is answered, whatever the deadlines of the messages it becomes. */
const answeredWithin = 10_000;

/** Characters. */
const mostUserAgent = 300;

/** Under an `Idempotency-Key`. Other methods do no more when they are repeated. */
const canBeRepeated = new Set(['POST', 'PATCH']);

const scopeKey = Symbol('cleave:scope');
const firstTraceKey = Symbol('cleave:first-trace');

/** Kept on the request itself: a WeakMap of all of them makes each garbage collection dearer. */
type Scoped = FastifyRequest & { [scopeKey]?: MessageScope; [firstTraceKey]?: string };

/** What the messages sent on behalf of a request carry: the same for the whole request. */
export function scopeOf(request: Scoped): MessageScope {
  return (request[scopeKey] ??= openScope(request));
}

/** Notes that the request gets the answer of an earlier one, and in which trace that was. */
export function answeredBeforeIn(request: Scoped, traceId: string): void {
  request[firstTraceKey] = traceId;
}

/** The trace in which the request's answer came about: 32 hexadecimal digits. */
export function answerTraceIdOf(request: Scoped): string {
  return request[firstTraceKey] ?? traceIdOf(request);
}

/** 32 hexadecimal digits. */
export function traceIdOf(request: FastifyRequest): string {
  return scopeOf(request).headers.traceparent?.split('-')[1] ?? '';
}

function openScope(request: FastifyRequest): MessageScope {
  const { id, ip, headers, method } = request;
  const idempotencyKey = canBeRepeated.has(method) ? headers['idempotency-key'] : undefined;
  const ifMatch = headers['if-match'];
  return {
    headers: {
      requestId: id,
      traceparent: traceparentOf(request),
      ...(headers.authorization !== undefined && { authorization: headers.authorization }),
      ...(typeof idempotencyKey === 'string' && { idempotencyKey }),
      ...(ifMatch !== undefined && { ifMatch: versionTags(ifMatch) }),
      clientAddress: ip,
      ...(headers['user-agent'] !== undefined && {
        userAgent: headers['user-agent'].slice(0, mostUserAgent),
      }),
    },
    deadline: Date.now() + answeredWithin,
  };
}
