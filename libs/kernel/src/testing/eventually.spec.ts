import { describe, expect, it } from '@jest/globals';
import { eventually } from './eventually.js';

describe('eventually', () => {
  it('answers as soon as an attempt succeeds', async () => {
    let attempts = 0;
    const third = (): number => {
      if (++attempts < 3) throw new Error('not yet');
      return attempts;
    };
    expect(await eventually(third)).toBe(3);
  });

  it('gives up with the last failure in its message', async () => {
    const never = eventually(() => expect('pending').toBe('confirmed'), { within: 30 });
    await expect(never).rejects.toThrow(/not within 30 ms: [^]*"confirmed"/);
  });
});
