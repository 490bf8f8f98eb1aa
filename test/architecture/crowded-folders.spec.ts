import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { crowdedFolders } from './crowded-folders.js';
import { root } from './cruise.js';

let tree: string;
beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'cleave-folders-'));
});
afterEach(() => rmSync(tree, { recursive: true }));

function writeFiles(folder: string, count: number, suffix = '.ts'): void {
  mkdirSync(join(tree, folder), { recursive: true });
  for (let i = 0; i < count; i += 1) writeFileSync(join(tree, folder, `file-${i}${suffix}`), '');
}

describe('the tree', () => {
  it('has no folder with more than 20 files', () => {
    expect(crowdedFolders(root)).toEqual([]);
  });
});

describe('crowdedFolders', () => {
  it('reports a folder with 21 files and accepts one with 20', () => {
    writeFiles('libs/orders/src/domain', 21);
    writeFiles('libs/orders/src/saga', 20);
    expect(crowdedFolders(tree)).toEqual(['libs/orders/src/domain: 21 files, at most 20']);
  });

  it('does not count specs', () => {
    writeFiles('libs/orders/src/domain', 20);
    writeFiles('libs/orders/src/domain', 20, '.spec.ts');
    expect(crowdedFolders(tree)).toEqual([]);
  });

  it('accepts a homogeneous folder of any size', () => {
    writeFiles('libs/contracts/src/orders', 30);
    expect(crowdedFolders(tree)).toEqual([]);
  });
});
