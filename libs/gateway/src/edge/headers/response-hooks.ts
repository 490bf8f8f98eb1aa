import type { FastifyReply, RouteOptions, onSendHookHandler, preSerializationHookHandler } from 'fastify';
import { entityTag } from '#kernel/preconditions';
import { matchingTag } from './matching-tag.js';
import { hasEtag, isCacheable, supportsIfNoneMatch, type Route } from '../routing/route.js';
import { encryptCursor } from '../input/encrypted-cursor.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set on routes declared with `@MessageRoute`. */
    readonly messageRoute?: Route;
    /** The body reaches the handler as bytes, which it parses with `jsonBodyOf`. Always so with `messageRoute`. */
    readonly receivesRawBody?: boolean;
  }
}

/**
 * Of a public query with credentials: its response depends on the permissions, for example that to see drafts. Some proxies
 * store responses to requests with `Authorization` unless they are private.
 */
const privateResponse = 'private, no-cache';

const payloadKey = Symbol('cleave:response-payload');

/** A reply with its payload as it was before serialisation. */
type ReplyWithPayload = FastifyReply & { [payloadKey]?: object };

/**
 * Adds the hooks that set status 202, `Location`, `Cache-Control` and `ETag` on the successful responses of a route.
 */
export function addResponseHooks(options: RouteOptions): void {
  const route = options.config?.messageRoute;
  if (!route) return;
  options.preSerialization = beforeSerialization(route);
  options.onSend = [beforeSend(route), ...[options.onSend ?? []].flat()];
}

function beforeSerialization(route: Route): preSerializationHookHandler {
  return (request, reply: ReplyWithPayload, payload, done) => {
    reply[payloadKey] = payload as object;
    if (route.acceptedWhile && hasAll(payload, route.acceptedWhile)) reply.status(202);
    if (route.location) reply.header('location', route.location(payload as never));
    done(null, encryptCursor(payload, route, request));
  };
}

function hasAll(payload: unknown, values: object): boolean {
  return Object.entries(values).every(
    ([name, value]) => (payload as Record<string, unknown>)[name] === value,
  );
}

function beforeSend(route: Route): onSendHookHandler<unknown> {
  const [cacheable, tagged, conditional] = [isCacheable(route), hasEtag(route), supportsIfNoneMatch(route)];
  return (request, reply: ReplyWithPayload, body, done) => {
    if (!cacheable) reply.header('cache-control', 'no-store');
    else if (request.headers.authorization !== undefined) reply.header('cache-control', privateResponse);
    if (!tagged || typeof body !== 'string' || reply.statusCode >= 300) return done(null, body);
    const etag = entityTag(route.response!, reply[payloadKey]!, body);
    const match = conditional ? matchingTag(etag, request.headers['if-none-match']) : undefined;
    reply.header('etag', match ?? etag);
    done(null, match === undefined ? body : notModified(reply));
  };
}

/** Turns the reply into a 304 without a body. */
function notModified(reply: FastifyReply): null {
  reply.status(304).removeHeader('content-type');
  return null;
}
