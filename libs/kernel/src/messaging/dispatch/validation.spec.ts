import { describe, expect, it } from '@jest/globals';
import { InvalidRequest, Integer, List, Text } from '#contracts/definition';
import { validatePayload } from './validation.js';

class Line {
  @Text({ max: 5 }) readonly sku!: string;
  @Integer({ min: 1 }) readonly quantity!: number;
}
class Basket {
  @List(() => Line, { min: 1, max: 3 }) readonly lines!: Line[];
}
class Nothing {}

function problems(payloadClass: new () => object, payload: unknown): string[] {
  try {
    validatePayload(payloadClass, payload);
    return [];
  } catch (error) {
    return (error as InvalidRequest).details.errors.map(({ pointer, detail }) => `${pointer} ${detail}`);
  }
}

describe('a payload', () => {
  it('becomes an instance of its class, nested ones too', () => {
    const basket = validatePayload(Basket, { lines: [{ sku: 'tea', quantity: 1 }] });
    expect(basket).toBeInstanceOf(Basket);
    expect(basket.lines[0]).toBeInstanceOf(Line);
  });

  it('is not validated again once it was', () => {
    const basket = validatePayload(Basket, { lines: [{ sku: 'tea', quantity: 1 }] });
    expect(validatePayload(Basket, basket)).toBe(basket);
  });

  it('is validated when it only looks like an instance', () => {
    const made = Object.assign(new Basket(), { lines: [] });
    expect(problems(Basket, made)).toEqual([expect.stringMatching(/^\/lines /)]);
  });

  it('names every problem by its place', () => {
    expect(
      problems(Basket, { lines: [{ sku: 'too long', quantity: 0, 'a/b': 1 }], price: 1 }).sort(),
    ).toEqual([
      '/lines/0/a~1b is not a known field',
      expect.stringMatching(/^\/lines\/0\/quantity /),
      expect.stringMatching(/^\/lines\/0\/sku /),
      '/price is not a known field',
    ]);
  });

  it.each([{ lines: 'tea' }, { lines: { sku: 'tea', quantity: 1 } }, { lines: ['tea'] }, { lines: [[{}]] }])(
    'of another shape has its problems there: %j',
    (payload) => {
      const found = problems(Basket, payload);
      expect(found).not.toEqual([]);
      for (const problem of found) expect(problem).toMatch(/^\/lines/);
    },
  );

  it.each([null, undefined, 'text', 7, [[]]])('that is %p is no object', (payload) => {
    expect(problems(Basket, payload)).toEqual([' must be an object']);
  });

  it('of a class without fields is empty', () => {
    expect(problems(Nothing, {})).toEqual([]);
    expect(problems(Nothing, { x: 1 })).toEqual(['/x is not a known field']);
  });

  it.each(['__proto__', 'constructor'])('with %s as a field changes nothing else', (name) => {
    const payload: unknown = JSON.parse(`{"lines":[{"sku":"tea","quantity":1}],"${name}":{"polluted":true}}`);
    expect(validatePayload(Basket, payload as object).constructor).toBe(Basket);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
