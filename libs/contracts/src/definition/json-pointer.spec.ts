import { describe, expect, it } from '@jest/globals';
import { childPointer } from './json-pointer.js';

describe('childPointer', () => {
  it.each([
    ['', 'name', '/name'],
    ['/lines/0', 'sku', '/lines/0/sku'],
    ['', 'a/b~c', '/a~1b~0c'],
    ['', '', '/'],
    ['/a', 'x'.repeat(64), `/a/${'x'.repeat(64)}`],
    ['/a', '😀'.repeat(64), `/a/${'😀'.repeat(64)}`],
  ])('of %j and %j is %j', (parent, name, pointer) => {
    expect(childPointer(parent, name)).toBe(pointer);
  });

  it.each(['x', '~', '😀'])('contains the first 64 characters of a long name: %s', (character) => {
    const first = childPointer('', character.repeat(64));
    expect(childPointer('', character.repeat(65))).toBe(`${first}…`);
    expect(childPointer('', character.repeat(900_000))).toBe(`${first}…`);
  });

  it('does not continue a shortened path with shorter names', () => {
    const parent = `/${'x'.repeat(460)}`;
    expect(childPointer(childPointer(parent, 'y'.repeat(64)), 'sku')).toBe(`${parent}/…`);
  });

  it('contains the first 500 characters of a long path', () => {
    let pointer = '';
    for (let depth = 0; depth < 10_000; depth += 1) pointer = childPointer(pointer, 'x'.repeat(49));
    expect(pointer).toBe(`${`/${'x'.repeat(49)}`.repeat(10)}/…`);
  });
});
