import type { Principal } from '../api/principal.js';

/** Verifies an access token and returns its principal. */
export interface AccessTokenVerifier {
  /** @throws Unauthenticated when the token was not issued by this deployment, is expired, or cannot be verified */
  verify(token: string): Promise<Principal>;
}

/** Token of the `AccessTokenVerifier` of an application. */
export const ACCESS_TOKEN_VERIFIER = Symbol('ACCESS_TOKEN_VERIFIER');
