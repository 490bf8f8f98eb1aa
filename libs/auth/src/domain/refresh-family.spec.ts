import { beforeEach, describe, expect, it } from '@jest/globals';
import { RefreshFamily } from './refresh-family.js';
import { hashSecret, randomSecret } from './refresh-token.js';

const start = new Date('2026-01-01T00:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1_000);
const day = 86_400;

describe('RefreshFamily', () => {
  const first = randomSecret();
  let family: RefreshFamily;

  beforeEach(() => {
    family = RefreshFamily.begin('a1', first, start, after(day));
  });

  function spend(secret: string, seconds: number): string {
    const spending = family.spend(secret, after(seconds), after(seconds + day));
    if (spending.outcome !== 'spent') throw new Error(`it is ${spending.outcome}`);
    return spending.successor;
  }
  const outcome = (secret: string, seconds: number) =>
    family.spend(secret, after(seconds), after(seconds + day)).outcome;

  it('turns each secret into another one', () => {
    const second = spend(first, 1);
    const third = spend(second, 2);
    expect(new Set([first, second, third]).size).toBe(3);
  });

  it('answers a repeat within 10 s with the same successor, however often', () => {
    const second = spend(first, 1);
    expect(spend(first, 2)).toBe(second);
    expect(spend(first, 10.9)).toBe(second);
    expect(spend(second, 11)).not.toBe(second);
  });

  it('takes a repeat after 10 s for a theft, and no descendant survives it', () => {
    const second = spend(first, 1);
    expect(outcome(first, 11)).toBe('reused');
    expect(outcome(second, 12)).toBe('invalid');
  });

  it('takes a token older than the previous one for a theft even within 10 s', () => {
    const second = spend(first, 1);
    const third = spend(second, 1);
    expect(outcome(first, 1)).toBe('reused');
    expect(outcome(second, 1)).toBe('invalid');
    expect(outcome(third, 1)).toBe('invalid');
    expect(outcome(first, 1)).toBe('reused');
  });

  it('ends when a secret names it that it never had', () => {
    expect(outcome(randomSecret(), 1)).toBe('reused');
    expect(outcome(first, 2)).toBe('invalid');
  });

  it('lives as long as it is used', () => {
    const second = spend(first, day - 1);
    expect(outcome(second, 2 * day - 2)).toBe('spent');
    expect(outcome(first, 3 * day)).toBe('reused');
  });

  it('expires unused', () => {
    expect(outcome(first, day)).toBe('invalid');
  });

  it('is over once revoked, and remembers when that first was', () => {
    family.revoke(after(1));
    family.revoke(after(2));
    expect(outcome(first, 3)).toBe('invalid');
    expect(family.revokedAt).toEqual(after(1));
  });

  it('keeps no secret', () => {
    const second = spend(first, 1);
    expect(JSON.stringify(family)).not.toContain(first);
    expect(JSON.stringify(family)).not.toContain(second);
    expect(family.currentHash).toBe(hashSecret(second));
  });
});
