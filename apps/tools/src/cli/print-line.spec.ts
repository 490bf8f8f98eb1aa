import { describe, expect, it, jest } from '@jest/globals';
import { printErrorLine, printLine } from './print-line.js';

describe('A line with text of another process', () => {
  it.each([
    ['log', printLine],
    ['error', printErrorLine],
  ] as const)('is printed by console.%s with control characters as escapes', (method, print) => {
    const printed = jest.spyOn(console, method).mockReturnValue();
    print('reverted at 5 %: \u001b[2J\nmug');
    expect(printed.mock.calls).toEqual([[String.raw`reverted at 5 %: \u001b[2J\u000amug`]]);
    printed.mockRestore();
  });
});
