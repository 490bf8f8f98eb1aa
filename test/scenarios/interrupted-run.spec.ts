import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { waitFor } from '#dev';

const { TEST_REDIS_URL } = process.env;
const folder = mkdtempSync(join(tmpdir(), 'interrupted-'));
chmodSync(folder, 0o755); // PostgreSQL runs as another user if this process is root
const redis = new Redis(TEST_REDIS_URL!);
let jest: ChildProcess;

/** The files of the run, without the caches that Jest and SWC keep for the next run. */
const files = (): string[] => readdirSync(folder).filter((name) => !/^(jest|swc)/.test(name));

/** The commands of all processes of the run, which inherit its `TMPDIR`. */
const processes = (): string[] =>
  execFileSync('ps', ['axeww', '-o', 'args='], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    .split('\n')
    .filter((line) => line.includes(`TMPDIR=${folder}`) && !line.startsWith('ps '));

async function keys(): Promise<string[]> {
  const found: string[] = [];
  const match = `cleave_*_${jest.pid!.toString(36)}*`; // prefix of the run
  for await (const page of redis.scanStream({ match, count: 1_000 })) found.push(...(page as string[]));
  return found;
}

beforeAll(() => {
  const args = ['node_modules/jest/bin/jest.js', '--selectProjects', 'lib'];
  jest = spawn(process.execPath, [...args, '--testPathPatterns', 'killed-consumer.redis'], {
    env: {
      PATH: process.env['PATH'],
      TMPDIR: folder,
      REDIS_URL: TEST_REDIS_URL,
      TEST_WITHOUT_BUILD: 'true',
    },
    detached: true, // a process group, like that of a terminal
    stdio: 'ignore',
  });
});

afterAll(async () => {
  await redis.quit();
  rmSync(folder, { recursive: true, force: true });
});

it('an interrupted test run leaves no process, file or Redis key', async () => {
  const exited = once(jest, 'exit');
  await waitFor(async () => (await keys()).length > 0, { timeoutMs: 60_000 });
  expect(files().map((name) => name.split(/[-_]/)[0])).toContain('cleave');
  expect(processes().length).toBeGreaterThan(1);

  process.kill(-jest.pid!, 'SIGINT');
  await exited;
  await waitFor(() => processes().length === 0, { timeoutMs: 30_000 });
  expect({ files: files(), keys: await keys() }).toEqual({ files: [], keys: [] });
}, 120_000);
