import { describe, expect, it } from '@jest/globals';
import { command, maxDeadlineMs } from './message.js';

class Empty {}

describe('command', () => {
  it('rejects a deadline that receivers would not accept', () => {
    const declare = (deadlineMs: number) =>
      command('shop.sell', { request: Empty, access: 'anyone', deadlineMs });
    expect(declare(maxDeadlineMs).deadlineMs).toBe(maxDeadlineMs);
    expect(() => declare(maxDeadlineMs + 1)).toThrow('shop.sell');
  });
});
