import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { startProcess, waitFor } from '#dev';

it('a process whose embedded database cannot write reports it, responds with 503 and ends on SIGTERM', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-full-'));
  const env = { PATH: process.env['PATH'], DATA_DIR: folder, LOG_FORMAT: 'json' };
  const monolith = await startProcess({ name: 'monolith', entry: 'dist/apps/monolith/src/main.js', env });
  try {
    // From now on, writes beyond the first megabyte of a file fail, such as those to the log of PostgreSQL.
    execFileSync('prlimit', ['--pid', String(monolith.pid), '--fsize=1048576']);
    const register = () =>
      fetch(`${monolith.url}/v1/auth/register`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'ada@example.com', password: 'a-password-for-tests', name: 'Ada' }),
      });
    for (let i = 0; i < 3; i++) expect((await register()).status).toBe(503);
    // Readiness may still have the result of a check before the failure.
    await waitFor(async () => expect((await fetch(`${monolith.url}/health/ready`)).status).toBe(503));
    expect(await monolith.stop()).toBe(0);
    expect(monolith.output()).toContain(`The embedded database in ${folder} has stopped: could not write`);
  } finally {
    monolith.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  }
});
