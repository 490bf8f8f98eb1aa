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
  /** Verifies the signature of each token once and caches the result. */
  verify(authorization: string | undefined): Claims;
}

export async function createTokenVerifier(jwksUrl: string): Promise<TokenVerifier> {
  const { keys } = (await (await fetch(jwksUrl)).json()) as { keys: [PublicJwk] };
  const key = createPublicKey({ key: { ...keys[0] }, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  const verify = createVerifier({ key, allowedIss: 'cleave', allowedAud: 'cleave', cache: true });
  return { verify: (authorization = '') => verify(authorization.slice('Bearer '.length)) as Claims };
}
