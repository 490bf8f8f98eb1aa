import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '../waiting/wait-for.js';

const folder = mkdtempSync(join(tmpdir(), 'cleave-interruption-'));
const library = new URL('../../../../dist/libs/dev/src/index.js', import.meta.url).href;
const app = join(folder, 'app.mjs');
const supervisor = join(folder, 'supervisor.mjs');

writeFileSync(app, `console.log(process.pid); setInterval(() => {}, 1_000);`);
/** Like `npm run dev`. */
writeFileSync(
  supervisor,
  `import { interruption, spawnApp } from ${JSON.stringify(library)};
   const app = spawnApp(${JSON.stringify(app)}, process.env, 'inherit');
   await interruption();
   app.kill('SIGTERM');
   app.once('exit', () => process.exit(0));`,
);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Starts the supervisor, below a shell like the one of npm, and returns the shell and the process id of the app. */
async function start(): Promise<{ shell: ChildProcess; supervisorPid: number; appPid: number }> {
  const command = `"${process.execPath}" "${supervisor}" & echo $!; wait`;
  const shell = spawn('sh', ['-c', command], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  shell.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  await waitFor(() => output.trim().split('\n').length === 2);
  const [supervisorPid, appPid] = output.trim().split('\n').map(Number);
  return { shell, supervisorPid: supervisorPid!, appPid: appPid! };
}

describe('an app whose supervisor', () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)('gets %s ends', async (signal) => {
    const { supervisorPid, appPid } = await start();
    process.kill(supervisorPid, signal);
    await waitFor(() => !isAlive(supervisorPid) && !isAlive(appPid), { timeoutMs: 10_000 });
  });

  it('loses its own parent ends, as after SIGTERM to npm', async () => {
    const { shell, supervisorPid, appPid } = await start();
    shell.kill('SIGKILL');
    await once(shell, 'exit');
    await waitFor(() => !isAlive(supervisorPid) && !isAlive(appPid), { timeoutMs: 10_000 });
    expect(shell.signalCode).toBe('SIGKILL');
  });
});
