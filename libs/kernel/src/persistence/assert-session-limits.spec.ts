import { describe, expect, it } from '@jest/globals';
import { poolerError } from './assert-session-limits.js';

describe('poolerError', () => {
  it.each([
    [
      'unsupported startup parameter: statement_timeout',
      /^The connection pooler of shop rejects statement_timeout: /,
    ],
    [
      'unsupported startup parameter in options: statement_timeout',
      / rejects statement_timeout: .* ALTER ROLE/,
    ],
    [
      'prepared statement "cleave_7" already exists',
      /^The connection pooler of shop loses prepared .* 1\.21 /,
    ],
    ['prepared statement "cleave_7" does not exist', / loses prepared statements: /],
  ])('explains what the pooler must be changed to after: %s', (message, expected) => {
    expect(poolerError('shop', new Error(message))?.message).toMatch(expected);
  });

  it('does not explain other failures', () => {
    expect(poolerError('shop', new Error('prepared statement "mine" does not exist'))).toBeUndefined();
  });
});
