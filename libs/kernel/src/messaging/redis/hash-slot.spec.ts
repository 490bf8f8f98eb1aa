import { expect, it } from '@jest/globals';
import { hashSlot } from './hash-slot.js';

it('a key has the slot that the specification of Redis Cluster gives it', () => {
  expect(hashSlot('123456789')).toBe(0x31c3 % 16_384);
  expect(hashSlot('foo')).toBe(12_182);
});

it.each([
  ['{orders}:events', 'orders', 'what is in braces'],
  ['foo{bar}{zap}', 'bar', 'what is in the first braces'],
  ['foo{{bar}}zap', '{bar', 'up to the first closing brace'],
])('%s has the slot of %s: %s counts', (key, same) => expect(hashSlot(key)).toBe(hashSlot(same)));

it.each([
  ['foo{}{bar}', 'bar'],
  ['foo}{bar', 'bar'],
  ['foo{bar', 'bar'],
])('%s has a slot of its own, not that of %s', (key, other) => {
  expect(hashSlot(key)).not.toBe(hashSlot(other));
  expect(hashSlot(key)).not.toBe(hashSlot(''));
});
