import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { root } from './cruise.js';

const isShipped = (file: string): boolean => !file.endsWith('.spec.ts');

/** The files that no longer compile in `folder`, relative to it. */
function broken(folder: string): string[] {
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const program = ts.createProgram(fileNames, { ...options, noEmit: true });
  const errors = ts.getPreEmitDiagnostics(program);
  return [
    ...new Set(errors.map(({ file }) => (file ? relative(folder, file.fileName) : 'tsconfig.json'))),
  ].sort();
}

describe("without a context's folder", () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cleave-without-'));
    for (const part of ['apps', 'libs', 'package.json', 'tsconfig.json']) {
      cpSync(join(root, part), join(folder, part), { recursive: true, filter: isShipped });
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    rmSync(join(folder, 'libs/orders'), { recursive: true });
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('only the apps that host it stop compiling', () => {
    const files = broken(folder);
    expect(files).toEqual(expect.arrayContaining(['apps/monolith/src/main.ts', 'apps/orders/src/main.ts']));
    expect(files.filter((file) => !/^apps\/(monolith|orders|tools)\//.test(file))).toEqual([]);
  }, 40_000);
});
