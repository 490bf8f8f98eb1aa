export { accessToken } from './access-token.js';
export { delegatedNetworkOf, networkOf, normalizeAddress } from './client-address.js';
export { actorOf, currentActor, currentPrincipal } from './current-principal.js';
export { IdentityModule } from './identity.module.js';
export { JwksCache, type PublicKeySet } from './jwks-cache.js';
export { RevocationList, type Revocations } from './revocation-list.js';
export { TokenVerifier } from './token-verifier.js';
