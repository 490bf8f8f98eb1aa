import { describe, expect, it } from '@jest/globals';
import { literal } from './index.js';

describe('literal', () => {
  it('returns a declared value in quotes', () => {
    expect(literal('capture-failed', ['placed', 'capture-failed'])).toMatchObject({
      sql: "'capture-failed'",
      params: [],
    });
  });

  it('rejects a value that is not declared or needs an escape', () => {
    expect(() => literal("x' or 'a' = 'a", ['draft'])).toThrow('Not a declared value');
    expect(() => literal("it's", ["it's"])).toThrow('Not a declared value');
  });
});
