import { createHmac, generateKeyPairSync, sign as signBytes } from 'node:crypto';
import { JwtService } from '@nestjs/jwt';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Unauthenticated, Unreachable } from '#contracts/definition';
import { JwksCache, type PublicJwk } from './jwks-cache.js';
import { RevocationList, type Revocations } from './revocation-list.js';
import { TokenVerifier } from './token-verifier.js';

const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const foreignPair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const publicJwk = { kid: 'k1', ...pair.publicKey.export({ format: 'jwk' }) } as unknown as PublicJwk;

const now = () => Math.floor(Date.now() / 1_000);
const validClaims = () => ({
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

/** For claims that the library does not sign. */
function encodeAndSign(claims: object): string {
  const token = `${encode(header)}.${encode(claims)}`;
  const key = { key: pair.privateKey, dsaEncoding: 'ieee-p1363' } as const;
  return `${token}.${signBytes('sha256', Buffer.from(token), key).toString('base64url')}`;
}

/** Would be accepted by a library that trusts the algorithm in the header of the token. */
function signedWithThePublicKey(): string {
  const secret = pair.publicKey.export({ type: 'spki', format: 'pem' }) as string;
  const token = `${encode({ ...header, alg: 'HS256' })}.${encode(validClaims())}`;
  return `${token}.${createHmac('sha256', secret).update(token).digest('base64url')}`;
}

function without(claim: string): object {
  return Object.fromEntries(Object.entries(validClaims()).filter(([name]) => name !== claim));
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

describe('TokenVerifier', () => {
  let verifier: TokenVerifier;
  let revoked: string[];
  beforeEach(() => {
    revoked = [];
    const revocations = new RevocationList(async () => ({ asOf: '', sessions: revoked }));
    verifier = new TokenVerifier(new JwksCache(async () => ({ keys: [publicJwk] })), revocations);
  });

  it('returns the principal with its permissions', async () => {
    await expect(verifier.verify(sign(validClaims()))).resolves.toEqual({
      id: 'u1',
      sessionId: 's1',
      permissions: new Set(['a:read', 'b:write']),
    });
  });

  it.each([
    ['signed with a foreign key', () => sign(validClaims(), {}, foreignPair.privateKey)],
    ['with an unpublished key id', () => sign(validClaims(), { kid: 'k2' })],
    ['without a key id', () => sign(validClaims(), { kid: undefined })],
    ['of another type', () => sign(validClaims(), { typ: 'JWT' })],
    ['of another issuer', () => sign({ ...validClaims(), iss: 'other' })],
    ['for another audience', () => sign({ ...validClaims(), aud: 'other' })],
    ['expired', () => sign({ ...validClaims(), exp: now() - 10 })],
    ['without an expiry', () => sign(without('exp'))],
    ['issued more than a minute in the future', () => sign({ ...validClaims(), iat: now() + 62 })],
    ['that is valid for more than an hour', () => sign({ ...validClaims(), exp: now() + 3_601 })],
    ['not valid yet', () => sign({ ...validClaims(), nbf: now() + 10 })],
    ['with an expiry that is no number', () => encodeAndSign({ ...validClaims(), exp: `${now() + 60}` })],
    ['with an issue time that is no number', () => encodeAndSign({ ...validClaims(), iat: `${now()}` })],
    ['without a subject', () => sign(without('sub'))],
    ['without a session', () => sign(without('sid'))],
    ['without a scope', () => sign(without('scope'))],
    ['without a signature', () => `${sign(validClaims()).split('.').slice(0, 2).join('.')}.`],
    ['with alg none', () => `${encode({ ...header, alg: 'none' })}.${encode(validClaims())}.`],
    ['whose signature is an HMAC of the public key', () => signedWithThePublicKey()],
    ['that is not a JWT', () => 'a.b.c'],
    ['that is empty', () => ''],
  ])('rejects a token %s', async (_, make) => {
    await expect(verifier.verify(make())).rejects.toThrow(Unauthenticated);
  });

  it('rejects a token of a revoked session, even if it is cached', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
    const token = sign(validClaims());
    await verifier.verify(token);
    revoked = ['s1'];
    jest.advanceTimersByTime(3_000);
    await verifier.verify(token);
    await expect(verifier.verify(token)).rejects.toThrow(Unauthenticated);
    await expect(verifier.verify(sign({ ...validClaims(), jti: 'another' }))).rejects.toThrow(
      Unauthenticated,
    );
    jest.useRealTimers();
  });

  it('rejects a cached token after its expiry', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
    const token = sign({ ...validClaims(), exp: now() + 10 });
    await expect(verifier.verify(token)).resolves.toMatchObject({ id: 'u1' });
    jest.setSystemTime(Date.now() + 16_000);
    await expect(verifier.verify(token)).rejects.toThrow(Unauthenticated);
    jest.useRealTimers();
  });

  describe('with a clock that differs from that of the signer', () => {
    const hour = 3_600;
    let signerNow: number;
    const publish = jest.fn<() => Promise<Revocations>>();
    const claimsAt = (seconds: number) => ({ ...validClaims(), iat: seconds, exp: seconds + 600 });
    beforeEach(() => {
      jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
      signerNow = now();
      publish.mockReset().mockImplementation(async () => ({
        asOf: new Date(signerNow * 1_000).toISOString(),
        sessions: [],
      }));
      verifier = new TokenVerifier(
        new JwksCache(async () => ({ keys: [publicJwk] })),
        new RevocationList(publish),
      );
    });
    afterEach(() => void jest.useRealTimers());

    it.each([-3, 3])('judges tokens by the clock of the signer, %i h from its own', async (hours) => {
      jest.setSystemTime((signerNow + hours * hour) * 1_000);
      for (const age of [-50, 0, 600])
        await expect(verifier.verify(sign(claimsAt(signerNow - age)))).resolves.toMatchObject({ id: 'u1' });
      for (const age of [-3 * hour, -62, 606, 3 * hour])
        await expect(verifier.verify(sign(claimsAt(signerNow - age)))).rejects.toThrow(Unauthenticated);
    });

    it('does not extend the life of a cached token when its clock is set back', async () => {
      const token = sign(claimsAt(signerNow - 590));
      await verifier.verify(token);
      jest.setSystemTime((signerNow - 3 * hour) * 1_000);
      jest.advanceTimersByTime(11_000);
      await expect(verifier.fromCache(token)).resolves.toBeUndefined();
    });

    it('does not cache a token for longer when its clock is set back', async () => {
      const token = sign(claimsAt(signerNow));
      await verifier.verify(token);
      jest.setSystemTime((signerNow - 3 * hour) * 1_000);
      await expect(verifier.fromCache(token)).resolves.toMatchObject({ id: 'u1' });
      jest.advanceTimersByTime(30_000);
      await expect(verifier.fromCache(token)).resolves.toBeUndefined();
    });

    describe('while the list of revoked sessions cannot be refreshed', () => {
      const unavailable = new Unreachable({ context: 'auth', outcome: 'not-sent' });
      const verify = (age: number) => verifier.verify(sign(claimsAt(signerNow - age)));
      beforeEach(async () => {
        await verify(0);
        publish.mockRejectedValue(unavailable);
        jest.advanceTimersByTime(60_000);
        signerNow += 60;
      });

      it.each([-3, 3])('rejects only expired tokens as invalid, %i h from the signer', async (hours) => {
        jest.setSystemTime((signerNow + hours * hour) * 1_000);
        for (const age of [606, 3 * hour]) await expect(verify(age)).rejects.toThrow(Unauthenticated);
        for (const age of [-3 * hour, -62, 0, 600]) await expect(verify(age)).rejects.toBe(unavailable);
      });

      it('judges tokens by the corrected clock of the signer afterwards', async () => {
        publish.mockImplementation(async () => ({
          asOf: new Date((signerNow - 3 * hour) * 1_000).toISOString(),
          sessions: [],
        }));
        jest.advanceTimersByTime(1_000);
        await expect(verify(3 * hour)).resolves.toMatchObject({ id: 'u1' });
      });
    });

    it('rejects no token as expired before the list of revoked sessions is fetched', async () => {
      const unavailable = new Unreachable({ context: 'auth', outcome: 'not-sent' });
      publish.mockRejectedValue(unavailable);
      await expect(verifier.verify(sign(claimsAt(signerNow - 3 * hour)))).rejects.toBe(unavailable);
    });

    it('rejects a token that was issued while the clock of the signer was three hours ahead', async () => {
      const token = sign(claimsAt(signerNow + 3 * hour));
      await expect(verifier.verify(token)).rejects.toThrow(Unauthenticated);
    });
  });
});
