import { describe, expect, it } from '@jest/globals';
import { commonPasswords } from './common-passwords.js';
import { isCommonPassword } from './password-policy.js';

describe('the password policy', () => {
  it('refuses common passwords in any case', () => {
    expect(isCommonPassword('password')).toBe(true);
    expect(isCommonPassword('PassWord1')).toBe(true);
  });

  it('takes what is not common', () => {
    expect(isCommonPassword('correct horse battery staple')).toBe(false);
  });

  it('lists only what its length would let pass', () => {
    expect([...commonPasswords].filter((each) => each.length < 8 || each !== each.toLowerCase())).toEqual([]);
  });
});
