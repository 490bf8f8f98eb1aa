import { describe, expect, it } from '@jest/globals';
import { normalizeEmail } from './email-address.js';

describe('a mailbox', () => {
  it.each([
    ['in capitals', 'Ada@Example.COM', 'ada@example.com'],
    ['with an accent in two parts', 'ade\u0301@example.com', 'ad\u00e9@example.com'],
    ['at a domain as it is read', 'ada@b\u00fccher.example', 'ada@xn--bcher-kva.example'],
    ['at a domain as it is looked up', 'ada@XN--bcher-kva.example', 'ada@xn--bcher-kva.example'],
    ['at a domain with a letter nobody sees', 'ada@exam\u00adple.com', 'ada@example.com'],
    ['at a domain that cannot be looked up', 'ada@xn--a.example', 'ada@xn--a.example'],
  ])('%s has one spelling', (_, email, spelling) => {
    expect(normalizeEmail(email)).toBe(spelling);
  });
});
