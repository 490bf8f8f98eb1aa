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

/** The same as options of `jsonwebtoken` and of passport-jwt's `jsonWebTokenOptions`. */
export const verificationOptions = {
  algorithms: [accessToken.algorithm],
  issuer: accessToken.issuer,
  audience: accessToken.audience,
  clockTolerance: accessToken.clockToleranceSeconds,
} satisfies Record<string, unknown>;

export interface AccessTokenClaims {
  /** The principal's id. */
  readonly sub: string;
  /** The id of the session. */
  readonly sid: string;
  /** Permissions, separated by spaces. */
  readonly scope: string;
  /** Seconds since the epoch. */
  readonly exp: number;
}

/** @throws Unauthenticated if a required claim is missing */
export function readClaims(payload: unknown): AccessTokenClaims {
  const claims = (payload ?? {}) as Record<string, unknown>;
  const { sub, sid, scope, exp } = claims;
  if (
    !isNonEmptyString(sub) ||
    !isNonEmptyString(sid) ||
    typeof scope !== 'string' ||
    typeof exp !== 'number'
  ) {
    throw new Unauthenticated({});
  }
  return { sub, sid, scope, exp };
}

/** The principal of a verified token. @throws Unauthenticated if a required claim is missing */
export function principalOf(payload: unknown): Principal {
  const { sub, sid, scope } = readClaims(payload);
  return Object.freeze({ id: sub, sessionId: sid, permissions: new Set(scope.split(' ').filter(Boolean)) });
}

function isNonEmptyString(claim: unknown): claim is string {
  return typeof claim === 'string' && claim !== '';
}
