import { describe, expect, it } from '@jest/globals';
import { newOrderNumber } from './order-number.js';

describe('newOrderNumber', () => {
  it('returns two unique groups of five characters without ambiguous letters', () => {
    const numbers = Array.from({ length: 500 }, newOrderNumber);
    for (const number of numbers) expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(new Set(numbers).size).toBe(500);
  });
});
