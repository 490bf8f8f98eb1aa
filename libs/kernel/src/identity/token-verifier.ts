import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Unauthenticated } from '#contracts/definition';
import type { Principal, TokenReader } from '#kernel/messaging';
import { accessToken, principalOf, readClaims, verificationOptions } from './access-token.js';
import { PublicKeyRing } from './public-key-ring.js';
import { RevocationList } from './revocation-list.js';
import { VerifiedTokens } from './verified-tokens.js';

/** Reads access tokens, and nothing else that happens to be signed. */
@Injectable()
export class TokenVerifier implements TokenReader {
  private readonly jwt = new JwtService();
  private readonly verified = new VerifiedTokens();

  constructor(
    private readonly keys: PublicKeyRing,
    private readonly revocations: RevocationList,
  ) {}

  /**
   * @throws Unauthenticated when the token is not one of ours or not valid now, or its session has ended
   * @throws Unreachable when its key is not known yet and cannot be fetched, or nobody can tell what has ended
   */
  async verify(token: string): Promise<Principal> {
    const known = await this.recall(token);
    if (known) return known;
    const publicKey = await this.keyFor(token);
    return this.accept(token, await this.check(token, publicKey));
  }

  /**
   * Whom a token names that was verified a moment ago; undefined when it was not.
   * @throws Unauthenticated, Unreachable as `verify` does
   */
  async recall(token: string): Promise<Principal | undefined> {
    const principal = this.verified.get(token);
    if (principal) await this.revocations.admit(principal.sessionId);
    return principal;
  }

  /**
   * Whom a token names whose signature, issuer, audience and times have just been verified.
   * @throws Unauthenticated, Unreachable as `verify` does
   */
  async accept(token: string, claims: unknown): Promise<Principal> {
    const principal = principalOf(claims);
    await this.revocations.admit(principal.sessionId);
    this.verified.add(token, principal, readClaims(claims).exp);
    return principal;
  }

  /**
   * PEM of the key that `token` says it was signed with: what passport-jwt's `secretOrKeyProvider` asks for.
   * Nothing is verified yet, except that the token claims to be an access token.
   * @throws Unauthenticated, Unreachable as `verify` does
   */
  async keyFor(token: string): Promise<string> {
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

  private async check(token: string, publicKey: string): Promise<object> {
    try {
      return await this.jwt.verifyAsync(token, { ...verificationOptions, publicKey });
    } catch {
      throw new Unauthenticated({});
    }
  }
}
