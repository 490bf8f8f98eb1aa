import { Unauthenticated } from '#contracts/definition';
import type { Principal } from '#kernel/messaging';

/** Properties of access tokens (RFC 9068), shared by signer and verifiers. */
export const accessToken = {
  algorithm: 'ES256',
  type: 'at+jwt',
  issuer: 'cleave',
  audience: 'cleave',
  /** Maximum clock difference between signer and verifier. */
  clockToleranceSeconds: 5,
} as const;

export interface TokenClaims {
  readonly principal: Principal;
  /** Seconds since the epoch. */
  readonly expiresAt: number;
}

/** The claims of a verified token. @throws Unauthenticated if a required claim is missing */
export function readClaims(payload: unknown): TokenClaims {
  const { sub, sid, scope, exp } = (payload ?? {}) as Record<string, unknown>;
  if (
    !isNonEmptyString(sub) ||
    !isNonEmptyString(sid) ||
    typeof scope !== 'string' ||
    typeof exp !== 'number'
  ) {
    throw new Unauthenticated({});
  }
  const permissions = new Set(scope.split(' ').filter(Boolean));
  return { principal: Object.freeze({ id: sub, sessionId: sid, permissions }), expiresAt: exp };
}

function isNonEmptyString(claim: unknown): claim is string {
  return typeof claim === 'string' && claim !== '';
}
