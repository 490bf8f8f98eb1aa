import { describe, expect, it } from '@jest/globals';
import { IdempotencyKey } from './idempotency-key.js';

const key = new IdempotencyKey('auth', 'ada', 'value');
const others = [
  ['another context', new IdempotencyKey('orders', 'ada', 'value')],
  ['another caller', new IdempotencyKey('auth', 'grace', 'value')],
  ['another value', new IdempotencyKey('auth', 'ada', 'another value')],
] as const;

describe('IdempotencyKey', () => {
  it('decrypts a response that an equal key encrypted', () => {
    const response = { secret: 'ck_1' };
    expect(new IdempotencyKey('auth', 'ada', 'value').decrypt(key.encrypt(response))).toEqual(response);
  });

  it.each(others)('has its own id and decrypts no response of %s', (_, other) => {
    expect(other.id).not.toBe(key.id);
    expect(() => other.decrypt(key.encrypt({}))).toThrow('unable to authenticate');
  });

  it.each(others)('has its own fingerprints, apart from those of %s', (_, other) => {
    expect(other.fingerprintOf({ a: 1 })).not.toBe(key.fingerprintOf({ a: 1 }));
  });

  it('has one fingerprint for requests whose fields differ in order', () => {
    expect(key.fingerprintOf({ a: 1, b: { c: 2, d: 3 } })).toBe(
      key.fingerprintOf({ b: { d: 3, c: 2 }, a: 1 }),
    );
    expect(key.fingerprintOf({ a: 1 })).not.toBe(key.fingerprintOf({ a: 2 }));
  });
});
