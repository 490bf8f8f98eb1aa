import { describe, expect, it } from '@jest/globals';
import { distinctSlug, isId, slugFrom } from './slug.js';

const id = '019aab5e-6f3c-7c1e-8d55-0f2a4c6b8e10';

describe('A slug', () => {
  it.each([
    ['Blue Mug', 'blue-mug'],
    ['  Öko-Tasse, blau!  ', 'oko-tasse-blau'],
    ["Men's T-Shirt (2-pack)", 'men-s-t-shirt-2-pack'],
    ['日本茶', 'product'],
    ['---', 'product'],
  ])('of %p is %p', (name, slug) => {
    expect(slugFrom(name)).toBe(slug);
  });

  it('of nothing that can be read is what kind of thing it is', () => {
    expect(slugFrom('日本茶', 'category')).toBe('category');
  });

  it('is never like an id', () => {
    expect(isId(slugFrom(id))).toBe(false);
  });

  it('leaves room to be told apart, and ends in no hyphen', () => {
    expect(slugFrom(`${'a'.repeat(99)} bcd`)).toBe('a'.repeat(99));
    expect(distinctSlug(slugFrom('x'.repeat(200)), id).length).toBeLessThanOrEqual(120);
  });

  it('that is taken gets the end of the id of its product', () => {
    expect(distinctSlug('blue-mug', id)).toBe('blue-mug-0f2a4c6b8e10');
  });
});

describe('An id', () => {
  it('is told from a slug, however it is written', () => {
    expect(isId(id.toUpperCase())).toBe(true);
    expect(isId('blue-mug')).toBe(false);
  });
});
