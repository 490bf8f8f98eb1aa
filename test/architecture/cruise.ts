import { copyFileSync, cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { forbidden, kernelLayers, options } from './import-rules.js';

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export const root = new URL('../..', import.meta.url).pathname;
export const ruleNames = [...new Set(forbidden.map((rule) => rule.name))];
export const kernelModules = kernelLayers.flat();

/** Checks the import rules in a folder that contains package.json and tsconfig.json of the project. */
export async function findViolations(folder: string): Promise<Violation[]> {
  const configuration = { ...options, baseDir: resolve(folder), validate: true, ruleSet: { forbidden } };
  const sources = ['apps', 'libs', 'test'].filter((source) => existsSync(join(folder, source)));
  const { output } = await cruise(sources, configuration as ICruiseOptions, options.enhancedResolveOptions);
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
    reason: forbidden.find(({ name }) => name === rule.name)!.comment,
  }));
}

/** Copies a fixture to a temporary project, so that the import aliases of package.json apply, and checks it. */
export async function findViolationsInFixture(name: string): Promise<Violation[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-rule-'));
  try {
    cpSync(join(root, 'test/architecture/fixtures', name), folder, { recursive: true });
    for (const file of ['package.json', 'tsconfig.json']) copyFileSync(join(root, file), join(folder, file));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    return await findViolations(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
