import { describe, expect, it } from '@jest/globals';
import { fingerprintOf } from './fingerprint.js';

describe('the fingerprint of a request', () => {
  it('does not depend on the order of its fields, at any depth', () => {
    const one = { payment: { method: 'test', token: 't' }, lines: [{ sku: 'A', quantity: 1 }] };
    const other = { lines: [{ quantity: 1, sku: 'A' }], payment: { token: 't', method: 'test' } };
    expect(fingerprintOf(one)).toBe(fingerprintOf(other));
  });

  it('depends on everything else', () => {
    const prints = [{ a: [1, 2] }, { a: [2, 1] }, { a: ['1', 2] }, { b: [1, 2] }, {}].map(fingerprintOf);
    expect(new Set(prints).size).toBe(5);
  });
});
