import type { FastifyRequest } from 'fastify';
import type { MessageScope } from '#kernel/messaging';
import { childTraceparent } from '#kernel/observability';

/** Milliseconds within which a request is answered, whatever the deadlines of the messages it becomes. */
const answeredWithin = 10_000;

/** Characters. */
const mostUserAgent = 300;

const scopes = new WeakMap<FastifyRequest, MessageScope>();

/** What the messages sent on behalf of a request carry: the same for the whole request. */
export function scopeOf(request: FastifyRequest): MessageScope {
  const known = scopes.get(request);
  if (known) return known;
  const scope = openScope(request);
  scopes.set(request, scope);
  return scope;
}

/** 32 hexadecimal digits. */
export function traceIdOf(request: FastifyRequest): string {
  return scopeOf(request).headers.traceparent?.split('-')[1] ?? '';
}

function openScope({ id, ip, headers }: FastifyRequest): MessageScope {
  const idempotencyKey = headers['idempotency-key'];
  const ifMatch = headers['if-match'];
  return {
    headers: {
      requestId: id,
      traceparent: childTraceparent(headers.traceparent as string | undefined),
      ...(headers.authorization !== undefined && { authorization: headers.authorization }),
      ...(typeof idempotencyKey === 'string' && { idempotencyKey }),
      ...(ifMatch !== undefined && { ifMatch }),
      clientAddress: ip,
      ...(headers['user-agent'] !== undefined && {
        userAgent: headers['user-agent'].slice(0, mostUserAgent),
      }),
    },
    deadline: Date.now() + answeredWithin,
  };
}
