import { describe, expect, it } from '@jest/globals';
import { waitFor } from './wait-for.js';

describe('waitFor', () => {
  it('resolves with the value of the first attempt that succeeds', async () => {
    let attempts = 0;
    const third = (): number => {
      if (++attempts < 3) throw new Error('not yet');
      return attempts;
    };
    expect(await waitFor(third)).toBe(3);
  });

  it('retries while the attempt resolves to false', async () => {
    let attempts = 0;
    expect(await waitFor(async () => ++attempts >= 3)).toBe(true);
    expect(attempts).toBe(3);
  });

  it('rejects with the last error', async () => {
    const never = waitFor(() => expect('pending').toBe('confirmed'), { timeoutMs: 30 });
    await expect(never).rejects.toThrow(/timed out after 30 ms: [^]*"confirmed"/);
  });

  it('rejects with the source of a condition that stayed false', async () => {
    await expect(waitFor(() => false, { timeoutMs: 30 })).rejects.toThrow(/still false: \(\)\s*=>\s*false/);
  });
});
