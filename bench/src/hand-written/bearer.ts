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

export interface Bearer {
  /** Checks the signature each time. */
  verify(authorization: string | undefined): Claims;
  /** Checks the signature of a token once. */
  verifyRemembered(authorization: string | undefined): Claims;
}

export async function bearerOf(jwksUrl: string): Promise<Bearer> {
  const { keys } = (await (await fetch(jwksUrl)).json()) as { keys: [PublicJwk] };
  const key = createPublicKey({ key: { ...keys[0] }, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  const options = { key, allowedIss: 'cleave', allowedAud: 'cleave' };
  const [fresh, remembered] = [createVerifier(options), createVerifier({ ...options, cache: true })];
  const claims = (verify: (token: string) => unknown, authorization = ''): Claims =>
    verify(authorization.slice('Bearer '.length)) as Claims;
  return {
    verify: (authorization) => claims(fresh, authorization),
    verifyRemembered: (authorization) => claims(remembered, authorization),
  };
}
