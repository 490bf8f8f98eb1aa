import { Injectable } from '@nestjs/common';
import { Forbidden, Unauthenticated, type Access } from '#contracts/definition';
import type { MessageHeaders } from '../transport/headers.js';
import type { Principal } from '../api/principal.js';

/** Verifies an access token and returns its principal. */
export interface AccessTokenVerifier {
  /** @throws Unauthenticated when the token was not issued by this deployment, is expired, or cannot be verified */
  verify(token: string): Promise<Principal>;
}

/** Authorizes messages by their declared access. Without a token verifier, only `anyone` and `service` are allowed. */
@Injectable()
export class AccessGuard {
  private verifier: AccessTokenVerifier | undefined;

  setTokenVerifier(verifier: AccessTokenVerifier): void {
    this.verifier = verifier;
  }

  /**
   * Returns the principal if the headers carry a valid token. Messages with access `anyone` or `service` are not
   * rejected because of an invalid token; the gateway rejects those earlier.
   * @throws Unauthenticated without a valid token, Forbidden without the permission
   */
  async check(access: Access, headers: MessageHeaders): Promise<Principal | undefined> {
    if (access === 'anyone' || access === 'service') return this.authenticate(headers).catch(() => undefined);
    const principal = await this.authenticate(headers);
    if (!principal) throw new Unauthenticated({});
    if (access !== 'user' && !principal.permissions.has(access)) throw new Forbidden({ permission: access });
    return principal;
  }

  private async authenticate({ authorization }: MessageHeaders): Promise<Principal | undefined> {
    if (authorization === undefined) return undefined;
    const [scheme, token] = authorization.split(' ');
    if (!this.verifier || scheme?.toLowerCase() !== 'bearer' || !token) throw new Unauthenticated({});
    return this.verifier.verify(token);
  }
}
