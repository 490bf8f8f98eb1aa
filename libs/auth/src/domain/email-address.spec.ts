import { describe, expect, it } from '@jest/globals';
import { normalizeEmail, withoutSubAddress } from './email-address.js';

describe('normalizeEmail', () => {
  it.each([
    ['upper case', 'Ada@Example.COM', 'ada@example.com'],
    ['a decomposed accent', 'ade\u0301@example.com', 'ad\u00e9@example.com'],
    ['a Unicode domain', 'ada@b\u00fccher.example', 'ada@xn--bcher-kva.example'],
    ['a Punycode domain in upper case', 'ada@XN--bcher-kva.example', 'ada@xn--bcher-kva.example'],
    ['an invisible character in the domain', 'ada@exam\u00adple.com', 'ada@example.com'],
    ['an invalid Punycode domain', 'ada@xn--a.example', 'ada@xn--a.example'],
  ])('normalizes %s', (_, email, normalized) => {
    expect(normalizeEmail(email)).toBe(normalized);
  });
});

describe('withoutSubAddress', () => {
  it.each([
    ['ada@example.com', 'ada@example.com'],
    ['ada+shop@example.com', 'ada@example.com'],
    ['ada+shop+1@example.com', 'ada@example.com'],
    ['ada+@example.com', 'ada@example.com'],
    ['+ada@example.com', '+ada@example.com'],
    ['ada@sub+domain.example.com', 'ada@sub+domain.example.com'],
  ])('returns the mailbox of %s', (email, mailbox) => {
    expect(withoutSubAddress(email)).toBe(mailbox);
  });
});
