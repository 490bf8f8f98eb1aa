import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Failure, Forbidden, Unauthenticated, type Access } from '#contracts/definition';
import type { Principal } from '#kernel/messaging';
import { BearerStrategy } from './bearer.strategy.js';
import { routeOf } from '../routing/route.js';

/**
 * Admits to a route whom its message admits, before anybody looks into what was sent: that is read for those who may send
 * it. The context checks again. A token that is sent has to be valid, also where none is needed.
 */
@Injectable()
export class BearerGuard extends AuthGuard() {
  /** The strategy itself and not its name: names are shared by all applications of a process. */
  constructor(private readonly bearer: BearerStrategy) {
    super({ defaultStrategy: bearer });
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = routeOf(context.getHandler())!.message.access;
    const request = context.switchToHttp().getRequest<FastifyRequest & { user?: Principal }>();
    if (request.headers.authorization === undefined) return admit(access, undefined);
    const known = await this.bearer.recall(request);
    if (known) return admit(access, known);
    await super.canActivate(context);
    return admit(access, request.user);
  }

  override handleRequest<T>(error: unknown, principal: T | false, info: unknown): T {
    if (principal) return principal;
    throw [error, info].find((each) => each instanceof Failure) ?? new Unauthenticated({});
  }
}

function admit(access: Access, principal: Principal | undefined): true {
  if (access === 'anyone') return true;
  if (!principal) throw new Unauthenticated({});
  if (access !== 'user' && !principal.permissions.has(access)) throw new Forbidden({ permission: access });
  return true;
}
