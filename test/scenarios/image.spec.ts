import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { expect, it } from '@jest/globals';

const lastStage = readFileSync('docker/Dockerfile', 'utf8')
  .split(/^(?=FROM )/m)
  .at(-1)!;
const ignored = readFileSync('docker/Dockerfile.dockerignore', 'utf8').split('\n');

function instruction(pattern: RegExp): string {
  return pattern.exec(lastStage)![1]!;
}

/** Copies the files of the last stage, except its dependencies, to a folder and runs the entry point there. */
function runImage(folder: string, app: string): Promise<string> {
  for (const [, sources, target] of lastStage.matchAll(/^COPY (?!--)(.+) (\S+)$/gm))
    for (const source of sources!.split(' ')) {
      expect(ignored).toContain(`!${source}`);
      cpSync(source, join(folder, target!, basename(source)));
    }
  cpSync('dist', join(folder, 'dist'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));

  const [shell, ...args] = JSON.parse(instruction(/^ENTRYPOINT (.+)$/m)) as [string, ...string[]];
  const env = { PATH: `${dirname(process.execPath)}:${process.env['PATH']}`, APP: app };
  return new Promise((complete) => {
    execFile(shell, args, { cwd: folder, env }, (_, _stdout, stderr) => complete(stderr));
  });
}

it('the Docker image contains all files that its entry point needs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-image-'));
  const stderr = await runImage(folder, 'gateway').finally(() => rmSync(folder, { recursive: true }));
  expect(stderr).toMatch(/^gateway cannot start:\n {2}- CURSOR_SECRET is missing/);
});
