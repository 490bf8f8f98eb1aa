import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Unauthenticated, Unreachable } from '#contracts/definition';
import { JwksCache, type PublicJwk, type PublicKeySet } from './jwks-cache.js';

function jwk(kid: string): PublicJwk {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { kid, ...publicKey.export({ format: 'jwk' }) } as unknown as PublicJwk;
}

const unavailable = new Unreachable({ context: 'auth', outcome: 'not-sent' });

describe('JwksCache', () => {
  const fetchKeys = jest.fn<() => Promise<PublicKeySet>>();
  let cache: JwksCache;

  beforeEach(() => {
    jest.useFakeTimers();
    fetchKeys.mockReset().mockResolvedValue({ keys: [jwk('first')] });
    cache = new JwksCache(fetchKeys);
  });
  afterEach(() => void jest.useRealTimers());

  it('fetches once for concurrent lookups of the same key', async () => {
    const pems = await Promise.all(Array.from({ length: 20 }, () => cache.pem('first')));
    expect(new Set(pems).size).toBe(1);
    expect(fetchKeys).toHaveBeenCalledTimes(1);
  });

  it('fetches at most every 30 s for unknown key ids', async () => {
    for (const kid of ['a', 'b', 'c']) await expect(cache.pem(kid)).rejects.toThrow(Unauthenticated);
    expect(fetchKeys).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(30_000);
    fetchKeys.mockResolvedValue({ keys: [jwk('c')] });
    await expect(cache.pem('c')).resolves.toContain('PUBLIC KEY');
    expect(fetchKeys).toHaveBeenCalledTimes(2);
  });

  it('returns cached keys while the publisher is unavailable', async () => {
    const pem = await cache.pem('first');
    fetchKeys.mockRejectedValue(unavailable);
    jest.advanceTimersByTime(3_600_000);
    await expect(cache.pem('first')).resolves.toBe(pem);
    await expect(cache.pem('second')).rejects.toBe(unavailable);
    await expect(cache.pem('first')).resolves.toBe(pem);
  });

  it('rejects with the fetch error instead of Unauthenticated, and fetches again after a second', async () => {
    fetchKeys.mockRejectedValueOnce(unavailable);
    await expect(cache.pem('first')).rejects.toBe(unavailable);
    await expect(cache.pem('first')).rejects.toBe(unavailable);
    expect(fetchKeys).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(1_000);
    await expect(cache.pem('first')).resolves.toContain('PUBLIC KEY');
  });

  it('drops a key that is no longer published', async () => {
    await cache.pem('first');
    fetchKeys.mockResolvedValue({ keys: [jwk('second')] });
    jest.advanceTimersByTime(300_000);
    await cache.pem('first');
    await jest.advanceTimersByTimeAsync(0);
    await expect(cache.pem('first')).rejects.toThrow(Unauthenticated);
    await expect(cache.pem('second')).resolves.toContain('PUBLIC KEY');
  });
});
