import { describe, expect, it } from '@jest/globals';
import { distinctSlug, isId, slugFrom } from './slug.js';

const id = '019aab5e-6f3c-7c1e-8d55-0f2a4c6b8e10';

describe('slugFrom', () => {
  it.each([
    ['Blue Mug', 'blue-mug'],
    ['  Öko-Tasse, blau!  ', 'oko-tasse-blau'],
    ["Men's T-Shirt (2-pack)", 'mens-t-shirt-2-pack'],
    ['Rock´n´Roll', 'rocknroll'],
    ['Men`s O′Neill', 'mens-oneill'],
    ['Straße', 'strasse'],
    ['Łopata ogrodowa', 'lopata-ogrodowa'],
    ['Smørrebrød ÆØÅ', 'smorrebrod-aeoa'],
    ['KIŞLIK ışık', 'kislik-isik'],
    ['Soft\u00adware', 'software'],
    ['日本茶', 'product'],
    ['---', 'product'],
  ])('converts %p to %p', (name, slug) => {
    expect(slugFrom(name)).toBe(slug);
  });

  it('returns the kind for a name without usable characters', () => {
    expect(slugFrom('日本茶', 'category')).toBe('category');
  });

  it('never returns the form of an ID', () => {
    expect(isId(slugFrom(id))).toBe(false);
  });

  it('truncates a long name, leaves room for a suffix and does not end in a hyphen', () => {
    expect(slugFrom(`${'a'.repeat(99)} bcd`)).toBe('a'.repeat(99));
    expect(distinctSlug(slugFrom('x'.repeat(200)), id).length).toBeLessThanOrEqual(120);
  });
});

describe('distinctSlug', () => {
  it('appends the end of the ID', () => {
    expect(distinctSlug('blue-mug', id)).toBe('blue-mug-0f2a4c6b8e10');
  });
});

describe('isId', () => {
  it('distinguishes a UUID in any case from a slug', () => {
    expect(isId(id.toUpperCase())).toBe(true);
    expect(isId('blue-mug')).toBe(false);
  });
});
