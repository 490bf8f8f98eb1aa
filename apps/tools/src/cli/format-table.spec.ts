import { expect, it } from '@jest/globals';
import { formatTable } from './format-table.js';

it('aligns the cells of columns', () => {
  expect(
    formatTable([
      ['name', 'stock'],
      ['mug', '7'],
      ['teapot', ''],
    ]),
  ).toBe('name    stock\nmug     7\nteapot');
});

it('shows control characters, which a terminal would execute, as escapes', () => {
  const rows = [['by'], ['ada\u001b[2J\n\u202e']];
  expect(formatTable(rows)).toBe(String.raw`by
ada\u001b[2J\u000a\u202e`);
});
