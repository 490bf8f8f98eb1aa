import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Unauthenticated } from '#contracts/definition';
import type { Principal, AccessTokenVerifier } from '#kernel/messaging';
import { AccessTokenAuthenticator } from './access-token-authenticator.js';
import { accessToken, assertValidAt, isExpired, readClaims } from './access-token.js';
import { JwksCache } from './jwks-cache.js';
import { RevocationList } from './revocation-list.js';
import { VerifiedTokenCache } from './verified-token-cache.js';

/** Verifies access tokens. Rejects other kinds of signed tokens. */
@Injectable()
export class TokenVerifier implements AccessTokenVerifier {
  private readonly jwt = new JwtService();
  private readonly verified = new VerifiedTokenCache();
  private readonly authenticator = new AccessTokenAuthenticator((token) => this.publicKeyFor(token));

  constructor(
    private readonly keys: JwksCache,
    private readonly revocations: RevocationList,
  ) {}

  /**
   * @throws Unauthenticated if the token was not issued by this deployment, its times are not valid, or its session is revoked
   * @throws Unreachable if its key or the list of revoked sessions is neither cached nor available
   */
  async verify(token: string): Promise<Principal> {
    const cached = await this.fromCache(token);
    if (cached) return cached;
    const claims = readClaims(await this.authenticator.authenticate(token));
    const { principal, expiresAt } = claims;
    await this.revocations.assertNotRevoked(principal.sessionId).catch((error: unknown) => {
      // Only after a failed refresh: the clock that gave the last time may have been corrected since.
      throw isExpired(claims, this.revocations.now()) ? new Unauthenticated({}) : error;
    });
    assertValidAt(claims, this.revocations.now());
    this.verified.add(token, principal, expiresAt);
    return principal;
  }

  /**
   * The principal of a recently verified token; undefined if the token is not cached.
   * @throws Unauthenticated, Unreachable as `verify` does
   */
  async fromCache(token: string): Promise<Principal | undefined> {
    const principal = this.verified.get(token, this.revocations.now());
    if (principal) await this.revocations.assertNotRevoked(principal.sessionId);
    return principal;
  }

  /**
   * PEM of the key that the header of `token` names. Verifies only that the header declares an access token.
   * @throws Unauthenticated, Unreachable as `verify` does
   */
  async publicKeyFor(token: string): Promise<string> {
    const { alg, typ, kid } = this.headerOf(token);
    if (alg !== accessToken.algorithm || typ !== accessToken.type || typeof kid !== 'string') {
      throw new Unauthenticated({});
    }
    return this.keys.pem(kid);
  }

  private headerOf(token: string): Partial<Record<'alg' | 'typ' | 'kid', unknown>> {
    try {
      return this.jwt.decode(token, { complete: true })?.header ?? {};
    } catch {
      return {};
    }
  }
}
