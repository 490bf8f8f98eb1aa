import { describe, expect, it } from '@jest/globals';
import { commonPasswords } from './common-passwords.js';

describe('commonPasswords', () => {
  it('contains thousands of passwords that satisfy the minimum length', async () => {
    const common = await commonPasswords();
    expect(common.size).toBeGreaterThan(15_000);
    expect([...common].filter((each) => each.length < 8 || each !== each.toLowerCase())).toEqual([]);
    for (const each of [
      'password',
      'password123',
      'qwertyuiop',
      'iloveyou',
      'p@ssw0rd',
      'welcome1',
      '1q2w3e4r5t',
    ])
      expect(common).toContain(each);
  });

  it('loads the list only once', () => {
    expect(commonPasswords()).toBe(commonPasswords());
  });
});
