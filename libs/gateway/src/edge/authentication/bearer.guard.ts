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
    return assertAccess(access, await principalOf(context.switchToHttp().getRequest(), this.tokens));
  }
}

/**
 * The principal of the access token; undefined without one.
 * @throws Unauthenticated if the request has a token that is not valid
 */
export async function principalOf(
  { headers: { authorization } }: FastifyRequest,
  tokens: TokenVerifier,
): Promise<Principal | undefined> {
  if (authorization === undefined) return undefined;
  const token = bearerToken(authorization);
  if (token === undefined) throw new Unauthenticated({});
  return tokens.verify(token);
}

/** @throws Unauthenticated without a principal, Forbidden without the permission */
export function assertAccess(access: Access, principal: Principal | undefined): true {
  if (access === 'anyone') return true;
  if (!principal) throw new Unauthenticated({});
  if (access !== 'user' && !principal.permissions.has(access)) throw new Forbidden({ permission: access });
  return true;
}
