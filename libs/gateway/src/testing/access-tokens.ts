import { generateKeyPairSync, randomUUIDv7, sign } from 'node:crypto';
import type { PublicKeys } from '#contracts/auth';
import { accessToken } from '#kernel/identity';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const { x, y } = publicKey.export({ format: 'jwk' }) as { x: string; y: string };

/** The key set that auth would publish; it verifies the tokens of `signToken`. */
export const publishedKeys: PublicKeys = {
  keys: [{ kid: 'k1', kty: 'EC', crv: 'P-256', x, y, alg: 'ES256', use: 'sig' }],
};

/** The headers of a user with these permissions. */
export function bearerHeaders(...permissions: string[]): { authorization: string } {
  return { authorization: `Bearer ${signToken({ scope: permissions.join(' ') })}` };
}

/** An access token signed with the published key; `claims` and `header` override the defaults. */
export function signToken(claims: object, header: object = {}): string {
  const now = Math.floor(Date.now() / 1_000);
  const { issuer: iss, audience: aud } = accessToken;
  const standard = { sub: randomUUIDv7(), sid: randomUUIDv7(), iss, aud, scope: '', iat: now };
  const parts = [
    { alg: accessToken.algorithm, typ: accessToken.type, kid: 'k1', ...header },
    { ...standard, exp: now + 600, ...claims },
  ];
  const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
}
