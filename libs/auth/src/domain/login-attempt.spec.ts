import { describe, expect, it } from '@jest/globals';
import { accountThrottleKey, networkThrottleKey } from './login-attempt.js';

const from = (ip: string | null) => ({ email: 'ada@example.com', ip, network: ip });

describe('a login attempt', () => {
  it('is counted per account, and separately from a familiar IP address', () => {
    expect(accountThrottleKey(from('192.0.2.7'), false)).toBe(accountThrottleKey(from('192.0.2.8'), false));
    expect(accountThrottleKey(from('192.0.2.7'), true)).not.toBe(
      accountThrottleKey(from('192.0.2.7'), false),
    );
  });

  it('is counted for its network, if that is known', () => {
    expect(networkThrottleKey(from('192.0.2.7'))).toBe('network 192.0.2.7');
    expect(networkThrottleKey(from(null))).toBeUndefined();
  });
});
