import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { contextNames } from '#contracts/contexts';
import { root } from './cruise.js';

describe('the sources', () => {
  it('contain no second list of the contexts', () => {
    const files = globSync('{apps,bench/src,libs,test}/**/*.{ts,js}', { cwd: root });
    expect(files.length).toBeGreaterThan(900);
    const repeated = files.filter((file) => {
      const arrays = readFileSync(join(root, file), 'utf8').match(/\[[^\][]*\]/g) ?? [];
      return arrays.some((array) => contextNames.every((name) => array.includes(`'${name}'`)));
    });
    expect(repeated).toEqual([]);
  });
});
