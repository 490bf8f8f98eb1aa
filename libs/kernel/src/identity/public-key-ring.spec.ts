import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Unauthenticated, Unreachable } from '#contracts/definition';
import { PublicKeyRing, type PublicJwk, type PublicKeySet } from './public-key-ring.js';

function jwk(kid: string): PublicJwk {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { kid, ...publicKey.export({ format: 'jwk' }) } as unknown as PublicJwk;
}

const away = new Unreachable({ context: 'auth', outcome: 'not-sent' });

describe('PublicKeyRing', () => {
  const published = jest.fn<() => Promise<PublicKeySet>>();
  let ring: PublicKeyRing;

  beforeEach(() => {
    jest.useFakeTimers();
    published.mockReset().mockResolvedValue({ keys: [jwk('first')] });
    ring = new PublicKeyRing(published);
  });
  afterEach(() => void jest.useRealTimers());

  it('fetches once for many who need the same key at once', async () => {
    const pems = await Promise.all(Array.from({ length: 20 }, () => ring.pem('first')));
    expect(new Set(pems).size).toBe(1);
    expect(published).toHaveBeenCalledTimes(1);
  });

  it('fetches at most every 30 s for names it does not know', async () => {
    for (const kid of ['a', 'b', 'c']) await expect(ring.pem(kid)).rejects.toThrow(Unauthenticated);
    expect(published).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(30_000);
    published.mockResolvedValue({ keys: [jwk('c')] });
    await expect(ring.pem('c')).resolves.toContain('PUBLIC KEY');
    expect(published).toHaveBeenCalledTimes(2);
  });

  it('goes on with the keys it has while their publisher is away', async () => {
    const pem = await ring.pem('first');
    published.mockRejectedValue(away);
    jest.advanceTimersByTime(3_600_000);
    await expect(ring.pem('first')).resolves.toBe(pem);
    await expect(ring.pem('second')).rejects.toBe(away);
    await expect(ring.pem('first')).resolves.toBe(pem);
  });

  it('says that keys cannot be fetched, rather than that the token is bad, and asks again a second later', async () => {
    published.mockRejectedValueOnce(away);
    await expect(ring.pem('first')).rejects.toBe(away);
    await expect(ring.pem('first')).rejects.toBe(away);
    expect(published).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(1_000);
    await expect(ring.pem('first')).resolves.toContain('PUBLIC KEY');
  });

  it('drops a key that was withdrawn', async () => {
    await ring.pem('first');
    published.mockResolvedValue({ keys: [jwk('second')] });
    jest.advanceTimersByTime(300_000);
    await ring.pem('first');
    await jest.advanceTimersByTimeAsync(0);
    await expect(ring.pem('first')).rejects.toThrow(Unauthenticated);
    await expect(ring.pem('second')).resolves.toContain('PUBLIC KEY');
  });
});
