import { describe, expect, it } from '@jest/globals';
import { accountSubject, networkSubject } from './login-attempt.js';

const from = (ip: string | null) => ({ email: 'ada@example.com', ip, network: ip });

describe('a login attempt', () => {
  it('is counted per account, and separately from a familiar IP address', () => {
    expect(accountSubject(from('192.0.2.7'), false)).toBe(accountSubject(from('192.0.2.8'), false));
    expect(accountSubject(from('192.0.2.7'), true)).not.toBe(accountSubject(from('192.0.2.7'), false));
  });

  it('is counted for its network, if that is known', () => {
    expect(networkSubject(from('192.0.2.7'))).toBe('network 192.0.2.7');
    expect(networkSubject(from(null))).toBeUndefined();
  });
});
