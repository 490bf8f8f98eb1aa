import { beforeEach, describe, expect, it } from '@jest/globals';
import { RefreshFamily } from './refresh-family.js';
import { hashSecret, randomRefreshToken, randomSecret } from './refresh-token.js';

const start = new Date('2026-01-01T00:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1_000);
const day = 86_400;

describe('RefreshFamily', () => {
  const token = randomRefreshToken();
  const first = token.secret;
  let family: RefreshFamily;

  beforeEach(() => {
    family = RefreshFamily.begin('a1', token, start, after(day));
  });

  function rotate(secret: string, seconds: number): string {
    const rotation = family.rotate(secret, after(seconds), after(seconds + day));
    if (rotation.outcome !== 'rotated') throw new Error(`the outcome is ${rotation.outcome}`);
    return rotation.successor;
  }
  const outcome = (secret: string, seconds: number) =>
    family.rotate(secret, after(seconds), after(seconds + day)).outcome;

  it('rotates each secret to a new one', () => {
    const second = rotate(first, 1);
    const third = rotate(second, 2);
    expect(new Set([first, second, third]).size).toBe(3);
  });

  it('returns the same successor for every replay within 10 s', () => {
    const second = rotate(first, 1);
    expect(rotate(first, 2)).toBe(second);
    expect(rotate(first, 10.9)).toBe(second);
    expect(rotate(second, 11)).not.toBe(second);
  });

  it('is revoked when the previous secret is reused after 10 s', () => {
    const second = rotate(first, 1);
    expect(outcome(first, 11)).toBe('reused');
    expect(outcome(second, 12)).toBe('invalid');
  });

  it('is revoked when a secret older than the previous one is reused, even within 10 s', () => {
    const second = rotate(first, 1);
    const third = rotate(second, 1);
    expect(outcome(first, 1)).toBe('reused');
    expect(outcome(second, 1)).toBe('invalid');
    expect(outcome(third, 1)).toBe('invalid');
    expect(outcome(first, 1)).toBe('reused');
  });

  it('is revoked when an unknown secret is presented', () => {
    expect(outcome(randomSecret(), 1)).toBe('reused');
    expect(outcome(first, 2)).toBe('invalid');
  });

  it('stays active as long as it is refreshed', () => {
    const second = rotate(first, day - 1);
    expect(outcome(second, 2 * day - 2)).toBe('rotated');
    expect(outcome(first, 3 * day)).toBe('reused');
  });

  it('expires when it is not refreshed', () => {
    expect(outcome(first, day)).toBe('invalid');
  });

  it('keeps the time of its first revocation', () => {
    family.revoke(after(1));
    family.revoke(after(2));
    expect(outcome(first, 3)).toBe('invalid');
    expect(family.revokedAt).toEqual(after(1));
  });

  it('stores no secrets', () => {
    const second = rotate(first, 1);
    for (const text of [first, token.handle]) expect(JSON.stringify(family)).not.toContain(text);
    expect(JSON.stringify(family)).not.toContain(second);
    expect(family.currentHash).toBe(hashSecret(second));
  });
});
