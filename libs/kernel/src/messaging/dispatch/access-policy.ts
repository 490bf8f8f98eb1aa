import { Inject, Injectable, Optional } from '@nestjs/common';
import { Forbidden, Unauthenticated, type Access } from '#contracts/definition';
import type { MessageHeaders } from '../transport/headers.js';
import { bearerToken } from '../api/bearer-token.js';
import type { Principal } from '../api/principal.js';

/** Verifies an access token and returns its principal. */
export interface AccessTokenVerifier {
  /**
   * @throws Unauthenticated when the token was not issued by this deployment, is expired or revoked; Unreachable when
   * that cannot be determined
   */
  verify(token: string): Promise<Principal>;
}

/** Injection token of the `AccessTokenVerifier` of an application. */
export const ACCESS_TOKEN_VERIFIER = Symbol('ACCESS_TOKEN_VERIFIER');

const tokenless: ReadonlySet<Access> = new Set(['anyone', 'service', 'operator']);

/** Authorises messages by their declared access. Without a token verifier, users are not allowed. */
@Injectable()
export class AccessPolicy {
  constructor(@Optional() @Inject(ACCESS_TOKEN_VERIFIER) private readonly verifier?: AccessTokenVerifier) {}

  /**
   * Returns the principal if the headers carry a valid token. `anyone`, `service` and `operator` need no token here, and
   * an invalid one is ignored: the gateway has already rejected requests with an invalid token, and no route sends
   * messages with access `service` or `operator`; the transports accept these only from modules that declare them.
   * @throws Unauthenticated without a valid token, Forbidden without the permission
   */
  async authorise(access: Access, headers: MessageHeaders): Promise<Principal | undefined> {
    if (tokenless.has(access)) return this.authenticate(headers).catch(() => undefined);
    const principal = await this.authenticate(headers);
    if (!principal) throw new Unauthenticated({});
    if (access !== 'user' && !principal.permissions.has(access)) throw new Forbidden({ permission: access });
    return principal;
  }

  private async authenticate({ authorization }: MessageHeaders): Promise<Principal | undefined> {
    if (authorization === undefined) return undefined;
    const token = bearerToken(authorization);
    if (!this.verifier || token === undefined) throw new Unauthenticated({});
    return this.verifier.verify(token);
  }
}
