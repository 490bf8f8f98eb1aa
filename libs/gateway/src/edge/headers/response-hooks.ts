import type { FastifyReply, RouteOptions, onSendHookHandler, preSerializationHookHandler } from 'fastify';
import { entityTag } from '#kernel/preconditions';
import { versionTags } from './etag-per-encoding.js';
import { answersOneVersion, isCacheable, isReading, type Route } from '../routing/route.js';
import { sealCursor } from '../input/encrypted-cursor.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The message that the route serves. */
    readonly serves?: Route;
  }
}

const answerKey = Symbol('cleave:answer');

/** Its answer as it was before it was written. */
type Answering = FastifyReply & { [answerKey]?: object };

/** What every good answer has in common: where what was made is found, and what caches may do with it. */
export function hookAnswers(options: RouteOptions): void {
  const route = options.config?.serves;
  if (!route) return;
  options.preSerialization = prepared(route);
  // Fastify would leave out the body of a HEAD before it was compressed: `leaveOutBodies` does so at the end.
  const others = options.method === 'HEAD' ? [] : [options.onSend ?? []].flat();
  options.onSend = [finished(route), ...others];
}

function prepared(route: Route): preSerializationHookHandler {
  return (request, reply: Answering, answer, done) => {
    reply[answerKey] = answer as object;
    if (route.openWhile && hasAll(answer, route.openWhile)) reply.status(202);
    if (route.location) reply.header('location', route.location(answer as never));
    done(null, sealCursor(answer, route, request));
  };
}

function hasAll(answer: unknown, values: object): boolean {
  return Object.entries(values).every(([name, value]) => (answer as Record<string, unknown>)[name] === value);
}

function finished(route: Route): onSendHookHandler<unknown> {
  const [cacheable, tagged, reading] = [isCacheable(route), answersOneVersion(route), isReading(route)];
  return (request, reply: Answering, bytes, done) => {
    if (!cacheable) reply.header('cache-control', 'no-store');
    if (!tagged || typeof bytes !== 'string' || reply.statusCode >= 300) return done(null, bytes);
    const etag = entityTag(route.answer!, reply[answerKey]!, bytes);
    const known = reading ? knownAs(etag, request.headers['if-none-match']) : undefined;
    reply.header('etag', known ?? etag);
    done(null, known === undefined ? bytes : notModified(reply));
  };
}

/** Nothing but the tag. */
function notModified(reply: FastifyReply): null {
  reply.status(304).removeHeader('content-type');
  return null;
}

/** The tag in the client's encoding. RFC 9110: tags are compared weakly here, so a cache may have weakened ours. */
function knownAs(etag: string, ifNoneMatch: string | undefined): string | undefined {
  const tags = ifNoneMatch?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes('*') ? etag : tags.find((tag) => versionTags(tag) === etag);
}
