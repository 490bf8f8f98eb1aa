import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from './cruise.js';

const read = (page: string): string => readFileSync(join(root, page), 'utf8');

describe('the documentation', () => {
  it('has no links to missing files', () => {
    const broken = globSync(['*.md', '.github/*.md', 'docs/**/*.md', 'libs/*/README.md', 'bench/*.md'], {
      cwd: root,
    }).flatMap((page) =>
      [...read(page).matchAll(/\]\(([^)#\s]+)/g)]
        .map(([, target]) => target!)
        .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(root, dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    );
    expect(broken).toEqual([]);
  });
});
