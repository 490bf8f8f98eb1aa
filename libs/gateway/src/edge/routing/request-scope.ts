import type { FastifyRequest } from 'fastify';
import { normalizeAddress } from '#kernel/identity';
import type { MessageScope } from '#kernel/messaging';
import { traceparentOf } from '#kernel/observability';
import { withoutEncodingSuffix } from '../headers/etag-per-encoding.js';
import { honoursIdempotencyKey, isSafeMethod } from './route.js';

/** Upper bound for the deadlines of all messages sent on behalf of a request. */
export const requestTimeoutMs = 10_000;

const maxUserAgentLength = 300;

const scopeKey = Symbol('cleave:scope');
const originalTraceKey = Symbol('cleave:original-trace');

/** The scope is a property of the request: a WeakMap of all requests would slow down garbage collection. */
type RequestWithScope = FastifyRequest & { [scopeKey]?: MessageScope; [originalTraceKey]?: string };

/** The scope (headers and deadline) of all messages sent on behalf of a request; created once per request. */
export function scopeOf(request: RequestWithScope): MessageScope {
  return (request[scopeKey] ??= createScope(request));
}

/** Records the trace of the original request whose response is replayed for this one. */
export function recordOriginalTrace(request: RequestWithScope, traceId: string): void {
  request[originalTraceKey] = traceId;
}

/** Trace id (32 hexadecimal digits) of the response: that of the original request if it is a replay. */
export function responseTraceIdOf(request: RequestWithScope): string {
  return request[originalTraceKey] ?? traceIdOf(request);
}

/** Trace id (32 hexadecimal digits) of the request. */
export function traceIdOf(request: FastifyRequest): string {
  return scopeOf(request).headers.traceparent?.split('-')[1] ?? '';
}

/**
 * IP address of the client. If a trusted proxy forwarded something that is not an address, the address of the proxy.
 */
export function clientIpOf({ ip, socket }: FastifyRequest): string {
  return normalizeAddress(ip) ?? normalizeAddress(socket.remoteAddress ?? '') ?? 'unknown';
}

function createScope(request: FastifyRequest): MessageScope {
  const { id, headers, method } = request;
  const idempotencyKey = honoursIdempotencyKey(method) ? headers['idempotency-key'] : undefined;
  const ifMatch = headers['if-match'];
  const ifNoneMatch = isSafeMethod(method) ? undefined : headers['if-none-match'];
  return {
    headers: {
      requestId: id,
      traceparent: traceparentOf(request),
      ...(headers.authorization !== undefined && { authorization: headers.authorization }),
      ...(typeof idempotencyKey === 'string' && { idempotencyKey }),
      ...(ifMatch !== undefined && { ifMatch: withoutEncodingSuffix(ifMatch) }),
      ...(ifNoneMatch !== undefined && { ifNoneMatch: withoutEncodingSuffix(ifNoneMatch) }),
      clientIp: clientIpOf(request),
      ...(headers['user-agent'] !== undefined && {
        userAgent: headers['user-agent'].slice(0, maxUserAgentLength),
      }),
    },
    deadline: performance.now() + requestTimeoutMs,
  };
}
