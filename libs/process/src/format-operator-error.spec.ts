import { describe, expect, it } from '@jest/globals';
import { OperatorError } from '#kernel/config';
import { formatOperatorError } from './format-operator-error.js';

function thrownBy(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}

describe('formatOperatorError', () => {
  it('returns the message of an error that the operator can fix', () => {
    expect(formatOperatorError(new OperatorError('Set PORT.'))).toBe('Set PORT.');
    const inUse = Object.assign(new Error(), { code: 'EADDRINUSE', address: '127.0.0.1', port: 80 });
    expect(formatOperatorError(inUse)).toContain('127.0.0.1:80 is already in use');
  });

  it('does not contain the password of a URL that cannot be parsed', () => {
    const error = thrownBy(() => new URL('postgres://bob:S3cret/Pw@127.0.0.1:5432/x'));
    expect(formatOperatorError(error)).toBe(
      'A URL is invalid. Percent-encode special characters of its user name and password, such as / and #.',
    );
  });

  it('returns undefined for an error of the program', () => {
    expect(formatOperatorError(new TypeError('x is not a function'))).toBeUndefined();
  });
});
