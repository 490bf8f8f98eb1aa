import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { startTopology } from './start-topology.js';

const neverReady = `setInterval(() => {}, 1_000); process.on('SIGTERM', () => process.exit())`;

const folder = mkdtempSync(join(tmpdir(), 'cleave-topology-'));
afterAll(() => rmSync(folder, { recursive: true }));

function writeMain(app: string, code: string): void {
  const main = join(folder, `dist/apps/${app}/src`);
  mkdirSync(main, { recursive: true });
  writeFileSync(join(main, 'main.js'), code);
}

it('reports the app that exited, stops those that wait for it, and removes the storage', async () => {
  writeMain('gateway', neverReady);
  writeMain('auth', 'throw new Error(process.env.DATA_DIR)');
  const builds = { gateway: folder, auth: folder };
  const starting = startTopology(
    'broken-app',
    { apps: ['gateway', 'auth'], builds, embedded: true },
    async () => {},
  );
  const { message } = await starting.then(fail, (error: Error) => error);
  const [, dataFolder] = /^auth-1 exited:[^]*^Error: (.+)$/m.exec(message)!;
  expect(existsSync(dataFolder!)).toBe(false);
});

function fail(): never {
  throw new Error('it started');
}
