import { describe, expect, it } from '@jest/globals';
import { accountSubject, ipSubject } from './login-attempt.js';

const from = (ip: string | null) => ({ email: 'ada@example.com', ip });

describe('a login attempt', () => {
  it('is counted per account, and separately from a familiar IP address', () => {
    expect(accountSubject(from('192.0.2.7'), false)).toBe(accountSubject(from('192.0.2.8'), false));
    expect(accountSubject(from('192.0.2.7'), true)).not.toBe(accountSubject(from('192.0.2.7'), false));
  });

  it.each([
    ['192.0.2.7', 'ip 192.0.2.7'],
    ['::ffff:192.0.2.7', 'ip 192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', 'ip 2001:db8:1:2::/64'],
    ['2001:DB8:1:2::6', 'ip 2001:db8:1:2::/64'],
    ['2001:db8::6', 'ip 2001:db8::/64'],
    ['::1', 'ip ::/64'],
  ])('is counted per network of %s', (ip, subject) => {
    expect(ipSubject(from(ip))).toBe(subject);
  });

  it('is counted for no network if the IP address is unknown', () => {
    expect(ipSubject(from(null))).toBeUndefined();
  });
});
