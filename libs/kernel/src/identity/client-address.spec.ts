import { describe, expect, it } from '@jest/globals';
import { delegatedNetworkOf, networkOf, normalizeAddress } from './client-address.js';

describe('normalizeAddress', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['192.0.2.7:4711', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['[2001:DB8::6]:443', '2001:db8::6'],
    ['[2001:db8::6]', '2001:db8::6'],
    ['2001:db8:0:0::6', '2001:db8::6'],
    ['fe80::1%eth0', 'fe80::1'],
    ['::1', '::1'],
  ])('reads %s as %s', (text, address) => {
    expect(normalizeAddress(text)).toBe(address);
  });

  it.each(['', 'unknown', '_hidden', '192.0.2', '0x7f.1', '192.0.2.7:', '1'.repeat(5_000), '[::1'])(
    'does not read %j',
    (text) => {
      expect(normalizeAddress(text)).toBeUndefined();
    },
  );
});

describe('networkOf', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['192.0.2.7:4711', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::6', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8::/64'],
    ['::1', '::/64'],
    ['unknown', 'unknown'],
  ])('of %s is %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});

describe('delegatedNetworkOf', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:DB8:1:ffff::6', '2001:db8:1::/48'],
    ['2001:db8:2:2::6', '2001:db8:2::/48'],
    ['unknown', 'unknown'],
  ])('of %s is %s', (ip, network) => {
    expect(delegatedNetworkOf(ip)).toBe(network);
  });
});
