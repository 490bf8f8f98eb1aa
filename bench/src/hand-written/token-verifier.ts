import { createPublicKey } from 'node:crypto';
import { createVerifier } from 'fast-jwt';

interface PublicJwk {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly y: string;
}

export interface Claims {
  readonly sub: string;
}

export interface TokenVerifier {
  /** Verifies the signature on every call. */
  verify(authorization: string | undefined): Claims;
  /** Verifies the signature of each token once and caches the result. */
  verifyCached(authorization: string | undefined): Claims;
}

export async function createTokenVerifier(jwksUrl: string): Promise<TokenVerifier> {
  const { keys } = (await (await fetch(jwksUrl)).json()) as { keys: [PublicJwk] };
  const key = createPublicKey({ key: { ...keys[0] }, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  const options = { key, allowedIss: 'cleave', allowedAud: 'cleave' };
  const [uncached, cached] = [createVerifier(options), createVerifier({ ...options, cache: true })];
  const claims = (verify: (token: string) => unknown, authorization = ''): Claims =>
    verify(authorization.slice('Bearer '.length)) as Claims;
  return {
    verify: (authorization) => claims(uncached, authorization),
    verifyCached: (authorization) => claims(cached, authorization),
  };
}
