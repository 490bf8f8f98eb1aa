import { generateKeyPair, randomUUIDv7 } from 'node:crypto';
import { promisify } from 'node:util';
import type { PublicKey } from '#contracts/auth';
import type { SigningKey } from '../persistence/signing-keys.repository.js';

export async function generateSigningKey(): Promise<SigningKey> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' }) as Pick<PublicKey, 'x' | 'y'>;
  const kid = randomUUIDv7();
  return {
    kid,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    publicKey: { kid, kty: 'EC', crv: 'P-256', x, y, alg: 'ES256', use: 'sig' },
  };
}
