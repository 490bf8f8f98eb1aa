import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const knip = join('node_modules', 'knip', 'bin', 'knip.js');
const fixture = join(import.meta.dirname, 'fixtures', 'unused-code');

type Named = readonly { readonly name: string }[];
type Issue = Readonly<Record<'files' | 'exports' | 'types' | 'dependencies', Named>>;

describe('check:unused', () => {
  it('reports unused files, exports, types and dependencies', () => {
    const args = [knip, '--config', join(process.cwd(), 'knip.jsonc'), '--directory', fixture];
    const { stdout, status } = spawnSync(process.execPath, [...args, '--no-progress', '--reporter', 'json'], {
      encoding: 'utf8',
    });
    const { issues } = JSON.parse(stdout) as { issues: Issue[] };
    const names = (kind: keyof Issue): string[] =>
      issues.flatMap((issue) => issue[kind].map(({ name }) => name));
    expect({
      files: names('files'),
      exports: names('exports'),
      types: names('types'),
      dependencies: names('dependencies'),
      status,
    }).toEqual({
      files: ['apps/shop/src/used/unused-file.ts'],
      exports: ['unusedFunction'],
      types: ['UnusedType'],
      dependencies: ['unused-package'],
      status: 1,
    });
  });
});
