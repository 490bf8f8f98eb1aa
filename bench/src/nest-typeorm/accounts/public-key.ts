import { createPublicKey, type webcrypto } from 'node:crypto';

/** Fetches the public key of the token issuer as PEM. */
export async function fetchPublicKey(jwksUrl: string): Promise<string> {
  const { keys } = (await (await fetch(jwksUrl)).json()) as { keys: [webcrypto.JsonWebKey] };
  return createPublicKey({ key: keys[0], format: 'jwk' }).export({ type: 'spki', format: 'pem' }) as string;
}
