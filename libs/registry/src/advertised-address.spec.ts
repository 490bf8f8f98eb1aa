import { hostname } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { advertisedAddress, isLoopbackAddress } from './advertised-address.js';

describe('advertisedAddress', () => {
  it.each([
    ['http://127.0.0.1:3000', '127.0.0.1', undefined, 'http://127.0.0.1:3000'],
    ['http://127.0.0.1:3000', '0.0.0.0', undefined, `http://${hostname()}:3000`],
    ['http://[::1]:3000', '::', undefined, `http://${hostname()}:3000`],
    ['http://127.0.0.1:3000', '0.0.0.0', 'http://10.0.0.7:3003/', 'http://10.0.0.7:3003'],
    ['http://127.0.0.1:3000', '0.0.0.0', 'http://10.0.0.7', 'http://10.0.0.7'],
  ])('of %s on %s configured as %s is %s', (url, host, configured, expected) => {
    expect(advertisedAddress(url, host, configured)).toBe(expected);
  });
});

describe('isLoopbackAddress', () => {
  it.each([
    ['http://127.0.0.1:3000', true],
    ['http://127.1.2.3', true],
    ['http://localhost:3000', true],
    ['http://[::1]:3000', true],
    ['http://10.0.0.7:3000', false],
    ['http://localhost.example.com', false],
  ])('of %s is %s', (url, expected) => {
    expect(isLoopbackAddress(url)).toBe(expected);
  });
});
