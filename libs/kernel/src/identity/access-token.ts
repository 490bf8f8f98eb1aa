import { Unauthenticated } from '#contracts/definition';
import type { Principal } from '#kernel/messaging';

/** What an access token (RFC 9068) must be, for whoever signs one and whoever verifies one. */
export const accessToken = {
  algorithm: 'ES256',
  type: 'at+jwt',
  issuer: 'cleave',
  audience: 'cleave',
  /** Seconds by which the clocks of signer and verifier may differ. */
  clockTolerance: 5,
} as const;

/** The same, as `jsonwebtoken` and passport-jwt's `jsonWebTokenOptions` take it. */
export const verificationOptions = {
  algorithms: [accessToken.algorithm],
  issuer: accessToken.issuer,
  audience: accessToken.audience,
  clockTolerance: accessToken.clockTolerance,
} satisfies Record<string, unknown>;

export interface AccessTokenClaims {
  /** The principal's id. */
  readonly sub: string;
  /** The session it was issued for. */
  readonly sid: string;
  /** Permissions, separated by spaces. */
  readonly scope: string;
  /** Seconds since the epoch. */
  readonly exp: number;
}

/** @throws Unauthenticated when a claim that every token of ours has is missing */
export function readClaims(payload: unknown): AccessTokenClaims {
  const claims = (payload ?? {}) as Record<string, unknown>;
  const { sub, sid, scope, exp } = claims;
  if (!isName(sub) || !isName(sid) || typeof scope !== 'string' || typeof exp !== 'number') {
    throw new Unauthenticated({});
  }
  return { sub, sid, scope, exp };
}

/** Who the claims of a verified token name. */
export function principalOf(payload: unknown): Principal {
  const { sub, sid, scope } = readClaims(payload);
  return Object.freeze({ id: sub, sessionId: sid, permissions: new Set(scope.split(' ').filter(Boolean)) });
}

function isName(claim: unknown): claim is string {
  return typeof claim === 'string' && claim !== '';
}
