import { copyFileSync, cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { forbidden, kernelRows, options } from './import-rules.js';

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly because: string;
}

export const root = new URL('../..', import.meta.url).pathname;
export const namesOfRules = [...new Set(forbidden.map((rule) => rule.name))];
export const kernelParts = kernelRows.flat();

/** What the import rules say about a tree that stands on the project's package.json and tsconfig.json. */
export async function violationsIn(folder: string): Promise<Violation[]> {
  const configuration = { ...options, baseDir: folder, validate: true, ruleSet: { forbidden } };
  const sources = ['apps', 'libs', 'test'].filter((source) => existsSync(join(folder, source)));
  const { output } = await cruise(sources, configuration as ICruiseOptions, options.enhancedResolveOptions);
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
    because: forbidden.find(({ name }) => name === rule.name)!.comment,
  }));
}

/** Lays a fixture into a project of its own, so that its doors are the real ones. */
export async function violationsInFixture(name: string): Promise<Violation[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-rule-'));
  try {
    cpSync(join(root, 'test/architecture/fixtures', name), folder, { recursive: true });
    for (const file of ['package.json', 'tsconfig.json']) copyFileSync(join(root, file), join(folder, file));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    return await violationsIn(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
