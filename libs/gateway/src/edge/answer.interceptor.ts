import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { entityTag } from '#kernel/messaging';
import { answersOneVersion, isCacheable, isReading, routeOf } from './route.js';
import { sealCursor } from './sealed-cursor.js';

/** What every good answer has in common: where what was made is found, and what caches may do with it. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const route = routeOf(context.getHandler())!;
    if (!isCacheable(route)) reply.header('cache-control', 'no-store');
    return next.handle().pipe(
      map((answer: unknown) => {
        if (route.location) reply.header('location', route.location(answer as never));
        const sealed = sealCursor(answer, route);
        return answersOneVersion(route) ? tagged(sealed, isReading(route), http.getRequest(), reply) : sealed;
      }),
    );
  }
}

/** The answer's bytes under a strong tag of them; nothing but the tag to who reads what they have already. */
function tagged(
  answer: unknown,
  reading: boolean,
  request: FastifyRequest,
  reply: FastifyReply,
): string | undefined {
  const bytes = JSON.stringify(answer);
  const etag = entityTag(bytes);
  reply.header('etag', etag);
  if (reading && isKnown(etag, request.headers['if-none-match'])) {
    reply.status(304);
    return undefined;
  }
  reply.type('application/json; charset=utf-8');
  return bytes;
}

/** RFC 9110: tags are compared weakly here, so a cache may have weakened ours. */
function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  const tags = ifNoneMatch?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(etag) || tags.includes('*');
}
