import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from './cruise.js';

const { engines, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly engines: { readonly node: string };
  readonly scripts: Readonly<Record<string, string>>;
};
const check = 'docker/check-node.cjs';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cleave-node-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(program: string, args: readonly string[], env = process.env): Promise<Result> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd: root, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

/** Runs the script that npm runs after the installation; `node` is a program that exits with `code`. */
async function runAfterInstallation(code: number): Promise<Result> {
  const node = join(folder, 'node');
  writeFileSync(node, `#!/bin/sh\nexit ${code}\n`);
  chmodSync(node, 0o755);
  return run('/bin/sh', ['-c', scripts['postinstall']!], { ...process.env, PATH: `${folder}:/bin` });
}

describe('a Node.js that the apps cannot use', () => {
  it('is rejected with one sentence that names the versions', async () => {
    const older = join(folder, 'older.cjs');
    writeFileSync(older, `delete require('node:crypto').randomUUIDv7;\n`);
    expect(await run(process.execPath, ['--require', older, check])).toEqual({
      code: 1,
      stdout: '',
      stderr: `Cleave requires Node.js ${engines.node}; this is ${process.version}.\n`,
    });
  });

  it('is rejected by the start script of every app before the app is imported', async () => {
    const program = 'process.stdout.write(Object.keys(require.cache).join())';
    const args = ['--env-file=docker/production.env', '--eval', program];
    const { stdout } = await run(process.execPath, args, { PATH: process.env['PATH'] });
    expect(stdout).toContain(join(root, check));
    const starts = Object.entries(scripts).filter(([name]) => /^start:(?!dev$|debug$)/.test(name));
    expect(
      starts.filter(([, script]) => !script.startsWith('node --env-file=docker/production.env ')),
    ).toEqual([]);
  });

  it('fails the installation; if it cannot start, with the package that it lacks', async () => {
    expect(await runAfterInstallation(0)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await runAfterInstallation(1)).toEqual({ code: 1, stdout: '', stderr: '' });
    const { code, stderr } = await runAfterInstallation(127);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^The Node\.js .+ libatomic1\n$/)]);
  });

  it('is not the one of this run', async () => {
    expect(await run(process.execPath, [check])).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});
