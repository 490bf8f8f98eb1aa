import { describe, expect, it } from '@jest/globals';
import { newOrderNumber } from './order-number.js';

describe('an order number', () => {
  it('can be read out: two groups of five, without letters that are mistaken for others', () => {
    const numbers = Array.from({ length: 500 }, newOrderNumber);
    for (const number of numbers) expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(new Set(numbers).size).toBe(500);
  });
});
