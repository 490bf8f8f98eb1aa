import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';

const folder = mkdtempSync(join(tmpdir(), 'cleave-orphaned-'));
const server = join(folder, 'server.mjs');
const devLibrary = new URL('../../../../dist/libs/dev/src/index.js', import.meta.url).href;

writeFileSync(
  server,
  `import { createServer } from 'node:http';
   createServer((_, response) => response.end()).listen(process.env.PORT, '127.0.0.1');`,
);

/** Starts a server, prints its process id and kills itself. */
const parentProgram = `
  import { startProcess } from ${JSON.stringify(devLibrary)};
  const { pid } = await startProcess({ name: 'server', entry: ${JSON.stringify(server)}, env: {} });
  console.log(pid);
  process.kill(process.pid, 'SIGKILL');`;

describe('a child process whose parent was killed', () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  it('exits', async () => {
    const command = ['--input-type=module', '--eval', parentProgram];
    const { stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    const pid = Number(stdout);
    expect([pid > 1, stderr]).toEqual([true, '']);
    for (const deadline = Date.now() + 10_000; isAlive(pid); await pause(20)) {
      expect(Date.now()).toBeLessThan(deadline);
    }
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
