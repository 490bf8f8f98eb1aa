import { expect, it } from '@jest/globals';
import { nodeIn } from '../support/guides/tree-copy.js';

it('`typescript`, which `nest build` and editors use, finds no type error', async () => {
  expect(await nodeIn('.', 'node_modules/typescript/bin/tsc', '--noEmit')).toBe('');
}, 300_000);
