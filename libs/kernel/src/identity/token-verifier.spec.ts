import { createHmac, generateKeyPairSync } from 'node:crypto';
import { JwtService } from '@nestjs/jwt';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Unauthenticated } from '#contracts/definition';
import { PublicKeyRing, type PublicJwk } from './public-key-ring.js';
import { RevocationList } from './revocation-list.js';
import { TokenVerifier } from './token-verifier.js';

const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const publicJwk = { kid: 'k1', ...pair.publicKey.export({ format: 'jwk' }) } as unknown as PublicJwk;

const now = () => Math.floor(Date.now() / 1_000);
const good = () => ({
  sub: 'u1',
  sid: 's1',
  scope: 'a:read b:write',
  iss: 'cleave',
  aud: 'cleave',
  iat: now(),
  exp: now() + 60,
});
const header = { alg: 'ES256', typ: 'at+jwt', kid: 'k1' };

function sign(claims: object, overrides: object = {}, key = pair.privateKey): string {
  const privateKey = key.export({ type: 'pkcs8', format: 'pem' });
  return new JwtService().sign(claims, {
    privateKey,
    algorithm: 'ES256',
    header: { ...header, ...overrides },
  });
}

/** What a library that trusts the token's own algorithm would take for ours. */
function signedWithThePublicKey(): string {
  const secret = pair.publicKey.export({ type: 'spki', format: 'pem' }) as string;
  const token = `${encode({ ...header, alg: 'HS256' })}.${encode(good())}`;
  return `${token}.${createHmac('sha256', secret).update(token).digest('base64url')}`;
}

function without(claim: string): object {
  return Object.fromEntries(Object.entries(good()).filter(([name]) => name !== claim));
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

describe('TokenVerifier', () => {
  let verifier: TokenVerifier;
  let ended: string[];
  beforeEach(() => {
    ended = [];
    const revocations = new RevocationList(async () => ({ asOf: '', sessions: ended }));
    verifier = new TokenVerifier(new PublicKeyRing(async () => ({ keys: [publicJwk] })), revocations);
  });

  it('reads who a token names and what they may do', async () => {
    await expect(verifier.verify(sign(good()))).resolves.toEqual({
      id: 'u1',
      sessionId: 's1',
      permissions: new Set(['a:read', 'b:write']),
    });
  });

  it.each([
    ['signed by a stranger', () => sign(good(), {}, stranger.privateKey)],
    ['with a key nobody published', () => sign(good(), { kid: 'k2' })],
    ['without a key name', () => sign(good(), { kid: undefined })],
    ['of another type', () => sign(good(), { typ: 'JWT' })],
    ['of another issuer', () => sign({ ...good(), iss: 'other' })],
    ['for another audience', () => sign({ ...good(), aud: 'other' })],
    ['expired', () => sign({ ...good(), exp: now() - 10 })],
    ['that never expires', () => sign(without('exp'))],
    ['without a subject', () => sign(without('sub'))],
    ['without a session', () => sign(without('sid'))],
    ['without a scope', () => sign(without('scope'))],
    ['without a signature', () => `${sign(good()).split('.').slice(0, 2).join('.')}.`],
    ['that says it needs no signature', () => `${encode({ ...header, alg: 'none' })}.${encode(good())}.`],
    ['whose signature is an HMAC of the public key', () => signedWithThePublicKey()],
    ['that is no token', () => 'a.b.c'],
    ['that is empty', () => ''],
  ])('refuses a token %s', async (_, make) => {
    await expect(verifier.verify(make())).rejects.toThrow(Unauthenticated);
  });

  it('refuses a token whose session has ended, also one it has just verified', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
    const token = sign(good());
    await verifier.verify(token);
    ended = ['s1'];
    jest.advanceTimersByTime(3_000);
    await verifier.verify(token);
    await expect(verifier.verify(token)).rejects.toThrow(Unauthenticated);
    await expect(verifier.verify(sign({ ...good(), jti: 'another' }))).rejects.toThrow(Unauthenticated);
    jest.useRealTimers();
  });

  it('lets a token it has just verified expire', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
    const token = sign({ ...good(), exp: now() + 10 });
    await expect(verifier.verify(token)).resolves.toMatchObject({ id: 'u1' });
    jest.setSystemTime(Date.now() + 16_000);
    await expect(verifier.verify(token)).rejects.toThrow(Unauthenticated);
    jest.useRealTimers();
  });
});
