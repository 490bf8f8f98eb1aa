import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Forbidden, Unauthenticated, type Access } from '#contracts/definition';
import { TokenVerifier } from '#kernel/identity';
import { bearerToken, type Principal } from '#kernel/messaging';
import { routeOf } from '../routing/route.js';

/**
 * Checks the access declared by the route's message before the payload is parsed; the context checks it again. A token
 * must be valid if it is present, also on public routes.
 */
@Injectable()
export class BearerGuard implements CanActivate {
  constructor(private readonly tokens: TokenVerifier) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { access } = routeOf(context.getHandler())!.message;
    const { authorization } = context.switchToHttp().getRequest<FastifyRequest>().headers;
    return assertAccess(access, authorization === undefined ? undefined : await this.verify(authorization));
  }

  private verify(authorization: string): Promise<Principal> {
    const token = bearerToken(authorization);
    if (token === undefined) throw new Unauthenticated({});
    return this.tokens.verify(token);
  }
}

function assertAccess(access: Access, principal: Principal | undefined): true {
  if (access === 'anyone') return true;
  if (!principal) throw new Unauthenticated({});
  if (access !== 'user' && !principal.permissions.has(access)) throw new Forbidden({ permission: access });
  return true;
}
