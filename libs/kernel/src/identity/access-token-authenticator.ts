import { callbackify } from 'node:util';
import { PassportStrategy } from '@nestjs/passport';
import passport from 'passport';
import { Strategy } from 'passport-jwt';
import { Failure, Unauthenticated } from '#contracts/definition';
import { accessToken } from './access-token.js';

const strategyOptions = {
  algorithms: [accessToken.algorithm],
  issuer: accessToken.issuer,
  audience: accessToken.audience,
  // `assertValidAt` checks the times, because these options compare them with the clock of this host.
  ignoreExpiration: true,
  jsonWebTokenOptions: { ignoreNotBefore: true },
};

/** Returns the PEM of the key that the header of `token` names. */
type PublicKeyProvider = (token: string) => Promise<string>;

/** passport reads the token from here instead of an HTTP request: contexts verify tokens of messages. */
interface TokenRequest {
  readonly token: string;
}

/**
 * Runs passport-jwt with a passport instance of its own, because the default one is shared by all applications of a process.
 */
export class AccessTokenAuthenticator {
  private readonly passport = new passport.Authenticator();

  constructor(publicKeyFor: PublicKeyProvider) {
    const instance = this.passport;
    class AccessTokenStrategy extends PassportStrategy(Strategy) {
      getPassportInstance(): typeof instance {
        return instance;
      }

      validate(claims: unknown): unknown {
        return claims;
      }
    }
    const strategy = new AccessTokenStrategy({
      ...strategyOptions,
      jwtFromRequest: (request: unknown) => (request as TokenRequest).token,
      secretOrKeyProvider: callbackify((_request: unknown, token: string) => publicKeyFor(token)),
    });
    instance.use('access-token', strategy);
  }

  /**
   * The claims of a token with a valid signature, issuer and audience. Its times are not checked.
   * @throws Unauthenticated, or the failure that the key provider rejected with
   */
  authenticate(token: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const settle = (error: unknown, claims: unknown, reason: unknown): void => {
        if (claims) resolve(claims);
        else reject([error, reason].find((each) => each instanceof Failure) ?? new Unauthenticated({}));
      };
      this.passport.authenticate('access-token', { session: false }, settle)({ token }, undefined, settle);
    });
  }
}
