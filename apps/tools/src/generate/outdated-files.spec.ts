import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { outdatedFiles } from './outdated-files.js';

const folder = mkdtempSync(join(tmpdir(), 'cleave-generated-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('outdatedFiles', () => {
  it('lists the files that are missing or have another content', () => {
    const [current, edited, missing] = ['a.md', 'b.md', 'c.md'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(current, 'a');
    writeFileSync(edited, 'edited');
    expect(outdatedFiles({ [current]: 'a', [edited]: 'b', [missing]: 'c' })).toEqual([edited, missing]);
  });
});
