import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Failure, Forbidden, Unauthenticated, type Access } from '#contracts/definition';
import type { Principal } from '#kernel/messaging';
import { BearerStrategy } from './bearer.strategy.js';
import { routeOf } from '../routing/route.js';

/**
 * Checks the access declared by the route's message before the payload is parsed; the context checks it again. A token
 * must be valid if it is present, also on public routes.
 */
@Injectable()
export class BearerGuard extends AuthGuard() {
  /** Passes the strategy instance, because strategy names are shared by all applications in a process. */
  constructor(private readonly bearer: BearerStrategy) {
    super({ defaultStrategy: bearer });
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = routeOf(context.getHandler())!.message.access;
    const request = context.switchToHttp().getRequest<FastifyRequest & { user?: Principal }>();
    if (request.headers.authorization === undefined) return assertAccess(access, undefined);
    const cached = await this.bearer.fromCache(request);
    if (cached) return assertAccess(access, cached);
    await super.canActivate(context);
    return assertAccess(access, request.user);
  }

  override handleRequest<T>(error: unknown, principal: T | false, info: unknown): T {
    if (principal) return principal;
    throw [error, info].find((each) => each instanceof Failure) ?? new Unauthenticated({});
  }
}

function assertAccess(access: Access, principal: Principal | undefined): true {
  if (access === 'anyone') return true;
  if (!principal) throw new Unauthenticated({});
  if (access !== 'user' && !principal.permissions.has(access)) throw new Forbidden({ permission: access });
  return true;
}
