export { principalOf, accessToken, verificationOptions, type AccessTokenClaims } from './access-token.js';
export { currentPrincipal } from './current-principal.js';
export { IdentityModule } from './identity.module.js';
export { PublicKeyRing, type PublicJwk, type PublicKeySet } from './public-key-ring.js';
export { RevocationList, type Revocations } from './revocation-list.js';
export { TokenVerifier } from './token-verifier.js';
