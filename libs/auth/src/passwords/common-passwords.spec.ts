import { describe, expect, it } from '@jest/globals';
import { commonPasswords } from './common-passwords.js';

describe('commonPasswords', () => {
  it('contains tens of thousands of passwords in lower case', async () => {
    const common = await commonPasswords();
    expect(common.size).toBeGreaterThan(49_000);
    expect([...common].filter((each) => each !== each.toLowerCase())).toEqual([]);
    for (const each of [
      'letmein',
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
