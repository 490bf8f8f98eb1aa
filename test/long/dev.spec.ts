import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contextNames } from '#contracts/contexts';
import { freePort, waitFor } from '#dev';
import { TreeCopy } from '../support/guides/tree-copy.js';
import { baseEnvironment } from '../support/processes/run-program.js';
import { argumentsOf } from '../support/processes/script-arguments.js';

const timeoutMs = 120_000;

describe('npm run dev', () => {
  const copy = new TreeCopy();
  const main = join(copy.folder, 'apps/monolith/src/main.ts');
  const added = join(copy.folder, 'libs/kernel/src/added.ts');
  const source = readFileSync(main, 'utf8');
  let dev: ChildProcess;
  let output = '';
  let url: string;
  let inspector: string;

  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    inspector = `127.0.0.1:${await freePort()}`;
    writeFileSync(join(copy.folder, '.env'), `PORT=${port}\nHOST=127.0.0.1\nDATA_DIR=.cleave/dev-spec\n`);
    await copy.node('--run', 'build');
    const args = [...argumentsOf('dev'), `--inspect=${inspector}`];
    dev = spawn(process.execPath, args, { cwd: copy.folder, env: baseEnvironment() });
    for (const stream of [dev.stdout!, dev.stderr!]) stream.on('data', (text) => (output += String(text)));
    await expectServing();
  }, 180_000);
  afterAll(async () => {
    if (dev.exitCode === null && dev.kill('SIGKILL')) await once(dev, 'exit');
    copy.remove();
  }, 60_000);

  const expectServing = () =>
    waitFor(async () => expect((await fetch(`${url}/v1/products`)).status).toBe(200), { timeoutMs });
  /** A version prints its number when it begins to start. */
  const save = (version: number): void =>
    writeFileSync(main, `console.log('starting version ${version}.');\n${source}`);
  const startedVersions = (): number[] =>
    [...output.matchAll(/starting version (\d+)\./g)].map(([, version]) => Number(version));

  it('prints one line per context for the migrations of a new database', () => {
    expect(output.match(/\[migrations\] .*/g)).toEqual(
      contextNames.map((name) =>
        expect.stringMatching(`^.migrations. ${name}: \\d+ migrations in a new schema`),
      ),
    );
  });

  it('opens the debugger with --inspect, on the app', async () => {
    const targets = (await (await fetch(`http://${inspector}/json/list`)).json()) as { title: string }[];
    expect(targets.map(({ title }) => title)).toEqual(['dist/apps/monolith/src/main.js']);
  });

  it('restarts the app after a save, and at most twice for many saves during a start', async () => {
    save(1);
    await waitFor(() => startedVersions().length === 1, { timeoutMs });
    for (let version = 2; version <= 11; version++) {
      save(version);
      await pause(150); // longer than it waits for a further save
    }
    await waitFor(() => startedVersions().includes(11), { timeoutMs });
    await expectServing();
    await pause(5_000); // for restarts that should not follow
    // One more on a machine that restarts the app within a second.
    expect(startedVersions().slice(1).length).toBeLessThanOrEqual(3);
    await expectServing();
  }, 300_000);

  it('prints type errors and still runs the app', async () => {
    writeFileSync(added, `export const count: number = 'three';\n`);
    await waitFor(() => output.includes('libs/kernel/src/added.ts'), { timeoutMs });
    expect(output).toContain('TS2322');
    await waitFor(() => existsSync(join(copy.folder, 'dist/libs/kernel/src/added.js')), { timeoutMs });
    await expectServing();
  }, 300_000);

  it('deletes the output of a deleted file, and prints that its type errors are resolved', async () => {
    expect(output).not.toContain('The types are correct again.');
    rmSync(added);
    await waitFor(() => output.includes('The types are correct again.'), { timeoutMs });
    await waitFor(() => !existsSync(join(copy.folder, 'dist/libs/kernel/src/added.js')), { timeoutMs });
    await expectServing();
  }, 300_000);

  it('ends after the app on SIGINT', async () => {
    const exited = once(dev, 'exit');
    dev.kill('SIGINT');
    expect((await exited)[0]).toBe(0);
    expect(output).toContain('drained');
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  }, 120_000);
});
