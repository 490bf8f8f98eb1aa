import { Unauthenticated } from '#contracts/definition';
import type { Principal } from '#kernel/messaging';

/** Properties of access tokens (RFC 9068), shared by signer and verifiers. */
export const accessToken = {
  algorithm: 'ES256',
  type: 'at+jwt',
  issuer: 'cleave',
  audience: 'cleave',
  /** Tolerated after `exp` and before `nbf`. */
  clockToleranceSeconds: 5,
  /** Tolerated before `iat`. A token issued later was issued by a wrong clock, and would be valid for too long. */
  maxSecondsBeforeIssue: 60,
  /** Maximum of AUTH_ACCESS_TOKEN_SECONDS. */
  maxLifetimeSeconds: 3_600,
} as const;

export interface TokenClaims {
  readonly principal: Principal;
  /** Seconds since the epoch. */
  readonly expiresAt: number;
  readonly issuedAt: number;
  readonly notBefore: number;
}

/** The claims of a verified token. @throws Unauthenticated if a required claim is missing */
export function readClaims(payload: unknown): TokenClaims {
  const { sub, sid, scope, exp, iat, nbf = 0 } = (payload ?? {}) as Record<string, unknown>;
  if (
    !isNonEmptyString(sub) ||
    !isNonEmptyString(sid) ||
    typeof scope !== 'string' ||
    typeof exp !== 'number' ||
    typeof iat !== 'number' ||
    typeof nbf !== 'number'
  ) {
    throw new Unauthenticated({});
  }
  const permissions = new Set(scope.split(' ').filter(Boolean));
  const principal = Object.freeze({ id: sub, sessionId: sid, permissions });
  return { principal, expiresAt: exp, issuedAt: iat, notBefore: nbf };
}

/** `nowMs` is the time by the clock of the signer. */
export function isExpired({ expiresAt }: TokenClaims, nowMs: number): boolean {
  return nowMs / 1_000 >= expiresAt + accessToken.clockToleranceSeconds;
}

/**
 * Checks the times of a token; `nowMs` as for `isExpired`.
 * @throws Unauthenticated if the token is expired, not valid yet, issued in the future, or valid for too long
 */
export function assertValidAt(claims: TokenClaims, nowMs: number): void {
  const { expiresAt, issuedAt, notBefore } = claims;
  const now = nowMs / 1_000;
  const isValid =
    !isExpired(claims, nowMs) &&
    notBefore <= now + accessToken.clockToleranceSeconds &&
    issuedAt <= now + accessToken.maxSecondsBeforeIssue &&
    expiresAt - issuedAt <= accessToken.maxLifetimeSeconds;
  if (!isValid) throw new Unauthenticated({});
}

function isNonEmptyString(claim: unknown): claim is string {
  return typeof claim === 'string' && claim !== '';
}
