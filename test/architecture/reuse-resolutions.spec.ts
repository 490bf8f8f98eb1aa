import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { root } from './cruise.js';

const folder = mkdtempSync(join(tmpdir(), 'cleave-resolutions-'));
const stored = join(folder, 'stored');

function runMain(): string {
  const preload = pathToFileURL(join(root, 'test/support/processes/reuse-resolutions.js'));
  preload.searchParams.set('folder', stored);
  const args = [`--import=${preload.href}`, join(folder, 'main.mjs')];
  return execFileSync(process.execPath, args, { encoding: 'utf8' }).trim();
}

beforeAll(() => {
  const main = `import { name } from './first.mjs'; import { createRequire } from 'node:module';
    console.log(name, createRequire(import.meta.url)('./third.cjs').name);`;
  writeFileSync(join(folder, 'main.mjs'), main);
  for (const name of ['first', 'second'])
    writeFileSync(join(folder, `${name}.mjs`), `export const name = '${name}';`);
  writeFileSync(join(folder, 'third.cjs'), `exports.name = require('./data.json').name;`);
  writeFileSync(join(folder, 'data.json'), '{ "name": "third" }');
});

afterAll(() => rmSync(folder, { recursive: true }));

it('a program resolves its imports as in its first start', () => {
  expect(runMain()).toBe('first third');
  expect(runMain()).toBe('first third');
  const file = join(stored, readdirSync(stored)[0]!);
  const urlOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  writeFileSync(file, readFileSync(file, 'utf8').replace(urlOf('first.mjs'), urlOf('second.mjs')));
  expect(runMain()).toBe('second third');
});
