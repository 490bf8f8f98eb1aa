import { callbackify } from 'node:util';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { TokenVerifier, verificationOptions } from '#kernel/identity';
import type { Principal } from '#kernel/messaging';

type Request = Parameters<Strategy['authenticate']>[0];

const bearerToken = ExtractJwt.fromAuthHeaderAsBearerToken();

/** Verifies access tokens at the edge, against the keys that auth publishes. */
@Injectable()
export class BearerStrategy extends PassportStrategy(Strategy, 'bearer') {
  constructor(private readonly tokens: TokenVerifier) {
    super({
      ...verificationOptions,
      jsonWebTokenOptions: { clockTolerance: verificationOptions.clockTolerance },
      jwtFromRequest: bearerToken,
      passReqToCallback: true,
      secretOrKeyProvider: callbackify((_request: unknown, token: string) => tokens.keyFor(token)),
    });
  }

  /**
   * Passport puts the outcomes of a request (`success`, `fail` and so on) on the strategy it is given, over those of
   * the request before, which may still be waiting: so each request goes on with a copy that keeps its own.
   */
  override authenticate(request: Request, options?: object): void {
    const { success, fail, error, pass, redirect } = this;
    const forThisRequest: Strategy = Object.create(this);
    Object.assign(forThisRequest, { success, fail, error, pass, redirect });
    super.authenticate.call(forThisRequest, request, options);
  }

  /**
   * A client sends the same token again and again: its signature is checked once in a while only, and passport asked
   * as seldom.
   * @throws Unauthenticated, Unreachable as `TokenVerifier.recall` does
   */
  async recall(request: Pick<Request, 'headers'>): Promise<Principal | undefined> {
    const token = bearerToken(request as Request);
    return token === null ? undefined : this.tokens.recall(token);
  }

  validate(request: Request, claims: unknown): Promise<Principal> {
    return this.tokens.accept(bearerToken(request)!, claims);
  }
}
