import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findViolations, findViolationsInFixture, kernelModules, root, ruleNames } from './cruise.js';
import { contextNames } from '#contracts/contexts';
import { sharedLibs } from './import-rules.js';

describe('the import rules', () => {
  it('hold in this repository', async () => {
    expect(await findViolations(root)).toEqual([]);
  });

  it('treat exactly the listed contexts as contexts', () => {
    expect(readdirSync(join(root, 'libs')).toSorted()).toEqual([...sharedLibs, ...contextNames].toSorted());
  });

  it('cover every kernel module', () => {
    const folders = readdirSync(join(root, 'libs/kernel/src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(kernelModules).toEqual(expect.arrayContaining(folders.map((folder) => folder.name)));
  });

  it.each(ruleNames)('report the violation in fixtures/%s', async (name) => {
    const violations = await findViolationsInFixture(name);
    expect(new Set(violations.map(({ rule }) => rule))).toEqual(new Set([name]));
  });
});
