import { describe, expect, it } from '@jest/globals';
import { fingerprintOf } from './fingerprint.js';

describe('fingerprintOf', () => {
  it('ignores the sequence of fields at any depth', () => {
    const request = { payment: { method: 'test', token: 't' }, lines: [{ sku: 'A', quantity: 1 }] };
    const reordered = { lines: [{ quantity: 1, sku: 'A' }], payment: { token: 't', method: 'test' } };
    expect(fingerprintOf(request)).toBe(fingerprintOf(reordered));
  });

  it('depends on everything else', () => {
    const fingerprints = [{ a: [1, 2] }, { a: [2, 1] }, { a: ['1', 2] }, { b: [1, 2] }, {}].map(
      fingerprintOf,
    );
    expect(new Set(fingerprints).size).toBe(5);
  });
});
