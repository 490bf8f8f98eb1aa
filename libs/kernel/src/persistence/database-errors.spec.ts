import { describe, expect, it } from '@jest/globals';
import { isDatabaseUnavailable, isRejectedLogin, isTransientError } from './database-errors.js';

const coded = (code: string): Error => Object.assign(new Error('…'), { code });

describe('isDatabaseUnavailable', () => {
  it.each(['ECONNREFUSED', 'EAI_AGAIN', '57P01', '57P03', '53300', '08006', '28P01', '3D000', '25006'])(
    'accepts %s',
    (code) => {
      expect(isDatabaseUnavailable(coded(code))).toBe(true);
    },
  );

  it.each([
    'timeout exceeded when trying to connect',
    'Connection terminated unexpectedly',
    'Query read timeout',
  ])('accepts "%s"', (message) => {
    expect(isDatabaseUnavailable(new Error(message))).toBe(true);
  });

  it.each(['42P01', '23505', '40001', '57014'])('rejects %s', (code) => {
    expect(isDatabaseUnavailable(coded(code))).toBe(false);
  });

  it('rejects other errors and values that are not errors', () => {
    expect([new Error('a defect'), 'ECONNREFUSED', undefined, null].filter(isDatabaseUnavailable)).toEqual(
      [],
    );
  });
});

describe('isRejectedLogin', () => {
  it('accepts an unknown database, an unknown role and a wrong password, but no outage', () => {
    const codes = ['3D000', '28000', '28P01', '57P03', '53300', 'ECONNREFUSED'];
    expect(codes.map((code) => isRejectedLogin(coded(code)))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('isTransientError', () => {
  it.each(['40001', '40P01', '25006', 'ECONNREFUSED'])('accepts %s', (code) => {
    expect(isTransientError(coded(code))).toBe(true);
  });

  it('rejects other errors and values that are not errors', () => {
    expect(
      [coded('23505'), new Error('a defect'), '40001', undefined, null].filter(isTransientError),
    ).toEqual([]);
  });
});
