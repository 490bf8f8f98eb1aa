import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { knownLibs } from './import-rules.js';
import { kernelParts, namesOfRules, root, violationsIn, violationsInFixture } from './cruise.js';

describe('who may import whom', () => {
  it('is respected by the tree as it is', async () => {
    expect(await violationsIn(root)).toEqual([]);
  });

  it('is known for every lib', () => {
    expect(readdirSync(join(root, 'libs')).toSorted()).toEqual(knownLibs.toSorted());
  });

  it('is known for every part of the kernel', () => {
    const parts = readdirSync(join(root, 'libs/kernel/src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(kernelParts).toEqual(expect.arrayContaining(parts.map((part) => part.name)));
  });

  it.each(namesOfRules)('%s bites', async (name) => {
    const violations = await violationsInFixture(name);
    expect(new Set(violations.map(({ rule }) => rule))).toEqual(new Set([name]));
  });
});
