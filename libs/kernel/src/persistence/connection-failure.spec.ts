import { describe, expect, it } from '@jest/globals';
import { isConnectionFailure } from './connection-failure.js';

const coded = (code: string): Error => Object.assign(new Error('…'), { code });

describe('a connection failure', () => {
  it.each(['ECONNREFUSED', 'EAI_AGAIN', '57P01', '57P03', '53300', '08006', '28P01', '3D000'])(
    'is %s',
    (code) => {
      expect(isConnectionFailure(coded(code))).toBe(true);
    },
  );

  it.each([
    'timeout exceeded when trying to connect',
    'Connection terminated unexpectedly',
    'Query read timeout',
  ])('is "%s"', (message) => {
    expect(isConnectionFailure(new Error(message))).toBe(true);
  });

  it.each(['42P01', '23505', '40001', '57014'])('is not %s', (code) => {
    expect(isConnectionFailure(coded(code))).toBe(false);
  });

  it('is no other error, and nothing that is not an error', () => {
    expect([new Error('a defect'), 'ECONNREFUSED', undefined, null].filter(isConnectionFailure)).toEqual([]);
  });
});
