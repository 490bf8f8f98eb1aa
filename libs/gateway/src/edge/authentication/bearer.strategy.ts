import { callbackify } from 'node:util';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { TokenVerifier, verificationOptions } from '#kernel/identity';
import type { Principal } from '#kernel/messaging';

type Request = Parameters<Strategy['authenticate']>[0];

const bearerToken = ExtractJwt.fromAuthHeaderAsBearerToken();

/** Passport strategy that verifies access tokens against the public keys published by auth. */
@Injectable()
export class BearerStrategy extends PassportStrategy(Strategy, 'bearer') {
  constructor(private readonly tokens: TokenVerifier) {
    super({
      ...verificationOptions,
      jsonWebTokenOptions: { clockTolerance: verificationOptions.clockTolerance },
      jwtFromRequest: bearerToken,
      passReqToCallback: true,
      secretOrKeyProvider: callbackify((_request: unknown, token: string) => tokens.publicKeyFor(token)),
    });
  }

  /**
   * Authenticates on a copy of the strategy: Passport assigns the callbacks of each request (`success`, `fail`, …) to the
   * shared instance, which would overwrite those of a concurrent request.
   */
  override authenticate(request: Request, options?: object): void {
    const { success, fail, error, pass, redirect } = this;
    const perRequest: Strategy = Object.create(this);
    Object.assign(perRequest, { success, fail, error, pass, redirect });
    super.authenticate.call(perRequest, request, options);
  }

  /**
   * Returns the principal of a recently verified token without verifying its signature again; undefined if the token is
   * not cached.
   * @throws Unauthenticated, Unreachable as `TokenVerifier.fromCache` does
   */
  async fromCache(request: Pick<Request, 'headers'>): Promise<Principal | undefined> {
    const token = bearerToken(request as Request);
    return token === null ? undefined : this.tokens.fromCache(token);
  }

  validate(request: Request, claims: unknown): Promise<Principal> {
    return this.tokens.toPrincipal(bearerToken(request)!, claims);
  }
}
