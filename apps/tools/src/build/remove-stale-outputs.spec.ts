import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

describe('npm run build', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cleave-build-'));
    for (const entry of ['package.json', '.swcrc', 'apps/tools/src/build'])
      cpSync(entry, join(folder, entry), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (file: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), 'export const value = 1;\n');
  };
  const build = () => execFileSync(process.execPath, ['--run', 'build'], { cwd: folder, stdio: 'pipe' });
  const outputs = (): string[] =>
    globSync('dist/{apps,libs}/**/*.*', { cwd: folder }).filter((file) => !file.includes('/build/'));

  it('deletes the outputs of deleted and moved sources, and no others', () => {
    for (const source of ['apps/shop/main.ts', 'libs/a/deleted.ts', 'libs/a/moved.ts', 'libs/a/script.js'])
      write(source);
    build();
    expect(outputs()).toHaveLength(8);
    rmSync(join(folder, 'libs/a/deleted.ts'));
    rmSync(join(folder, 'libs/a/moved.ts'));
    write('libs/b/moved.ts');
    write('dist/docs/index.js');
    write('dist/libs/a/settings.json');
    build();
    const kept = ['apps/shop/main', 'libs/a/script', 'libs/b/moved'];
    const expected = kept.flatMap((each) => [`dist/${each}.js`, `dist/${each}.js.map`]);
    expect(outputs().sort()).toEqual([...expected, 'dist/libs/a/settings.json'].sort());
    expect(existsSync(join(folder, 'dist/docs/index.js'))).toBe(true);
  });
});
