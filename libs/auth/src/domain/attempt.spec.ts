import { describe, expect, it } from '@jest/globals';
import { accountSubject, addressSubject } from './attempt.js';

const from = (address: string | null) => ({ email: 'ada@example.com', address });

describe('an attempt to sign in', () => {
  it('is counted for the account, apart where it comes from a familiar address', () => {
    expect(accountSubject(from('192.0.2.7'), false)).toBe(accountSubject(from('192.0.2.8'), false));
    expect(accountSubject(from('192.0.2.7'), true)).not.toBe(accountSubject(from('192.0.2.7'), false));
  });

  it.each([
    ['192.0.2.7', 'address 192.0.2.7'],
    ['::ffff:192.0.2.7', 'address 192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', 'address 2001:db8:1:2::/64'],
    ['2001:DB8:1:2::6', 'address 2001:db8:1:2::/64'],
    ['2001:db8::6', 'address 2001:db8:0:0::/64'],
    ['::1', 'address 0:0:0:0::/64'],
  ])('is counted for the network of %s', (address, subject) => {
    expect(addressSubject(from(address))).toBe(subject);
  });

  it('is counted for no network where none is known', () => {
    expect(addressSubject(from(null))).toBeUndefined();
  });
});
